import { isCompoundSurname, surnameLength } from '../surname.ts';
import { firstBracket } from './cell-cuts.ts';

/** Somebody who may be meant. */
export interface Candidate {
  readonly id: string;
  readonly name: string | null;
  readonly title?: string | null;
}

/** `several` is for a person to decide: nothing is guessed. */
export type PeopleMatch =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'several'; readonly ids: readonly string[] }
  | { readonly kind: 'none' };

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Courtesy that says nothing of the post, and words that do. */
const courtesy = /^(?:总|先生|女士|小姐|老师|哥|姐|工|董|同学)$/;
const posts =
  /^(?:总经理|副总经理|副总|总裁|副总裁|董事长|总监|经理|主任|主管|部长|处长|科长|局长|院长|校长|厂长|行长|店长|组长|所长|会长|秘书|助理|会计|专员|顾问|工程师|教授|医生|老板)$/;

const surnameOf = (name: string): string => {
  const marks = Array.from(name);
  return marks.slice(0, isCompoundSurname(name) ? marks.length : surnameLength(marks)).join('');
};

/** 张总, 欧阳经理, 小张, 老李, 张, 张*: the surname, and the post where one is said. */
function partlyNamed(written: string): { readonly surname: string; readonly post: string | null } | null {
  const masked = /^(\p{Script=Han}{1,3})(?:\*+|某某?)$/u.exec(written)?.[1];
  if (masked) return { surname: masked, post: null };
  const familiar = /^[小老](\p{Script=Han})$/u.exec(written)?.[1];
  if (familiar) return { surname: familiar, post: null };
  for (const length of [2, 1]) {
    const surname = written.slice(0, length);
    const rest = written.slice(length);
    if (!/^\p{Script=Han}+$/u.test(surname) || (length === 2 && !isCompoundSurname(surname))) continue;
    if (rest === '' || courtesy.test(rest)) return { surname, post: null };
    if (posts.test(rest)) return { surname, post: rest };
  }
  return null;
}

/** A 总经理 is no 经理. */
const holds = (title: string, post: string): boolean =>
  fold(title)
    .replaceAll('总经理', post === '经理' ? '' : '总经理')
    .includes(post);

function matched(found: readonly Candidate[]): PeopleMatch | null {
  const [first, ...others] = found;
  if (!first) return null;
  return others.length === 0 ? { kind: 'one', id: first.id } : { kind: 'several', ids: found.map((one) => one.id) };
}

/** Those among several whose title is the written one, if that tells them apart. */
function byTitle(found: readonly Candidate[], title: string): readonly Candidate[] {
  if (title === '' || found.length < 2) return found;
  const same = found.filter((one) => fold(one.title ?? '') === title);
  return same.length > 0 ? same : found;
}

/** A part of a name together with another title than the only one who may be meant has is for a person to decide. */
function unlessAnother(match: PeopleMatch | null, people: readonly Candidate[], title: string): PeopleMatch | null {
  if (match?.kind !== 'one' || title === '') return match;
  const known = fold(people.find((one) => one.id === match.id)?.title ?? '');
  const agrees = known === '' || known.includes(title) || title.includes(known);
  return agrees ? match : { kind: 'several', ids: [match.id] };
}

/**
 * Who is meant by a name on paper: in full, masked (张*), by surname only, by surname and title (张总, 王总监, 李经理), or, for people whose
 * name is not known, by title. Look among one customer's contacts, or among colleagues, never in all of them at once.
 */
export function matchPeople(written: string, people: readonly Candidate[]): PeopleMatch {
  const none: PeopleMatch = { kind: 'none' };
  const { head, inside } = firstBracket(written.slice(0, 200));
  const [name, title] = [fold(head), fold(inside ?? '')];
  if (name === '') return none;
  const named = people.filter((one) => one.name !== null);
  const exact = matched(
    byTitle(
      named.filter((one) => fold(one.name ?? '') === name),
      title,
    ),
  );
  const partly = partlyNamed(name);
  if (exact) return (partly ? unlessAnother(exact, people, title) : exact) ?? none;
  if (partly) {
    const family = named.filter((one) => {
      const full = fold(one.name ?? '');
      return (
        surnameOf(full.replace(/\*+$/, '')) === partly.surname ||
        full.startsWith(`${partly.surname}*`) ||
        (partly.surname.length > 1 && full.startsWith(partly.surname))
      );
    });
    const { post } = partly;
    const fits = family.filter((one) => post === null || !one.title || holds(one.title, post));
    const sure = post === null ? [] : family.filter((one) => one.title && holds(one.title, post));
    return unlessAnother(matched(byTitle(sure.length > 0 ? sure : fits, title)), people, title) ?? none;
  }
  const latin = /^[a-z]{2,}$/.test(name)
    ? named.filter((one) =>
        (one.name ?? '')
          .toLowerCase()
          .split(/[\s.·]+/)
          .includes(name),
      )
    : [];
  return matched(latin) ?? matched(people.filter((one) => one.title && fold(one.title) === name)) ?? none;
}
