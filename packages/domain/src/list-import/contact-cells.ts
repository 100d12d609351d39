import { readPeople } from '../paper-form/people-cell.ts';
import { looksLikeTitle, rolesNamed } from '../paper-form/people-words.ts';
import { saysNothing } from '../paper-form/text-reading.ts';
import type { WrittenPerson } from '../paper-form/written-person.ts';
import { readPhones } from '../phone.ts';
import { importTargets } from './import-targets.ts';
import { looksLikePerson } from './name-shape.ts';
import type { RowDraft } from './row-draft.ts';
import type { Cell } from './row-reading.ts';
import { rowReasons, rowRemedies } from './row-sentences.ts';

const email = /^[^\s@]{1,64}@[^\s@]{1,190}$/;
const scientific = /^\d(?:\.\d+)?e\+\d{1,2}$/i;
const [mostPhones, longestPhone] = [10, 40];
/** A cell this long holds no few people. */
const longestPeople = 1000;

function addNote(person: WrittenPerson, text: string): void {
  person.note = person.note === null ? text : `${person.note}\n${text}`;
}

const own = (draft: RowDraft, cell: Cell): WrittenPerson => draft.person(cell.column.ordinal);

/** The first free place for one more person of the row. */
function another(draft: RowDraft): WrittenPerson {
  return draft.person(Math.max(0, ...draft.people.keys()) + 1);
}

/** A name alone; several names, or a name with title or phone, are read as such. */
export function readContactNameCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  if (draft.fitting(cell, cell.text, longestPeople) === null) return;
  const names = cell.text
    .split(/[、，,;；/\n]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  if (names.length > 1 && names.length <= 6 && names.every((name) => looksLikePerson(name))) {
    const [first = '', ...others] = names;
    own(draft, cell).name = first;
    for (const name of others) another(draft).name = name;
    draft.warn(cell, 'assumed', rowReasons.manyPeople);
  } else if (/[/(（、，,;；@|\n]|\d{5}/.test(cell.text) && !/^[\p{L} .'’-]+$/u.test(cell.text))
    readContactMixedCell(draft, cell);
  else own(draft, cell).name = draft.fitting(cell, cell.text);
}

/** 张三/采购经理, 张三 13800138000, 张三（采购经理）138…, several people one after the other. */
export function readContactMixedCell(draft: RowDraft, cell: Cell): void {
  if (draft.fitting(cell, cell.text, longestPeople) === null) return;
  const people = draft.told(cell, readPeople(cell.text.replace(/[:：]\s*(?=[+\d]{5})/g, ' ')));
  for (const [at, found] of people.entries()) {
    const person = at === 0 ? own(draft, cell) : another(draft);
    person.name ??= found.name === null ? null : draft.fitting(cell, found.name, importTargets.contactName.limit);
    person.title ??= found.title === null ? null : draft.fitting(cell, found.title, importTargets.contactTitle.limit);
    person.department ??= found.department;
    person.wechat ??= found.wechat;
    person.influence ??= found.influence;
    person.stance ??= found.stance;
    person.hasLeft ||= found.hasLeft;
    person.roles ??= found.roles;
    person.phones.push(...found.phones.filter((phone) => !person.phones.includes(phone)));
    person.emails.push(...found.emails.filter((one) => !person.emails.includes(one)));
    if (found.note !== null) addNote(person, found.note);
    if (found.reportsTo !== null) addNote(person, found.reportsTo.written);
  }
}

export function readPhoneCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const person = own(draft, cell);
  const phones = readPhones(cell.text);
  if (scientific.test(cell.text)) draft.warn(cell, 'digits_lost', rowReasons.digitsLost(cell.text), rowRemedies.phone);
  else if (phones.every((phone) => phone.normalised.length < 5)) {
    addNote(person, `${cell.column.heading}：${cell.text}`);
    draft.warn(cell, 'odd_phone', rowReasons.noPhone(cell.text));
    return;
  }
  for (const phone of phones) {
    const raw = phone.raw.trim();
    if (draft.fitting(cell, raw, longestPhone) === null || person.phones.includes(raw)) continue;
    if (!phone.valid && !scientific.test(cell.text)) draft.warn(cell, 'odd_phone', rowReasons.oddPhone(raw));
    if (person.phones.length < mostPhones) person.phones.push(raw);
    else addNote(person, raw);
  }
}

export function readEmailCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text)) return;
  const person = own(draft, cell);
  for (const piece of cell.text.split(/[\s,;，；、/|<>]+/).filter((one) => one !== '')) {
    const address = piece.normalize('NFKC').replace(/^mailto:/i, '');
    if (email.test(address) && person.emails.length < mostPhones) {
      if (!person.emails.includes(address)) person.emails.push(address);
    } else {
      addNote(person, `${cell.column.heading}：${piece}`);
      draft.warn(cell, 'odd_email', rowReasons.oddEmail(piece));
    }
  }
}

export function readWechatCell(draft: RowDraft, cell: Cell): void {
  if (!saysNothing(cell.text)) own(draft, cell).wechat = draft.fitting(cell, cell.text);
}

/** Phone, e-mail and WeChat in one cell; what is none of them is taken as a WeChat id where it has the shape of one. */
export function readReachCell(draft: RowDraft, cell: Cell): void {
  const person = own(draft, cell);
  for (const piece of cell.text.split(/[\s,;，；、/|]+/).filter((one) => one !== '' && !saysNothing(one))) {
    const bare = piece.replace(/^(?:电话|手机|tel|phone|邮箱|e-?mail|mail|微信号?|wechat|wx|vx)[:：]?/i, '');
    const part: Cell = { column: cell.column, text: bare };
    if (bare === '') {
      addNote(person, piece);
      draft.warn(cell, 'unread', rowReasons.inContactNote(piece));
      continue;
    }
    if (bare.includes('@')) readEmailCell(draft, part);
    else if (/\d{5}/.test(bare.replace(/[-()]/g, '')) && !/[a-z_]/i.test(bare)) readPhoneCell(draft, part);
    else if (/^[a-z][\w-]{4,30}$/i.test(bare) && person.wechat === null) person.wechat = bare;
    else {
      addNote(person, bare);
      draft.warn(cell, 'unread', rowReasons.inContactNote(bare));
    }
  }
}

export function readTitleCell(draft: RowDraft, cell: Cell): void {
  if (!saysNothing(cell.text)) own(draft, cell).title = draft.fitting(cell, cell.text);
}

export function readDepartmentCell(draft: RowDraft, cell: Cell): void {
  if (!saysNothing(cell.text)) own(draft, cell).department = draft.fitting(cell, cell.text);
}

export function readRoleCell(draft: RowDraft, cell: Cell): void {
  if (saysNothing(cell.text) || /^(?:否|不是|no)$/i.test(cell.text)) return;
  const person = own(draft, cell);
  const roles = /^(?:是|yes|√|✓)$/i.test(cell.text) ? (['decision_maker'] as const) : rolesNamed(cell.text);
  if (roles) person.roles = [...roles];
  else if (looksLikeTitle(cell.text) && person.title === null)
    person.title = draft.fitting(cell, cell.text, importTargets.contactTitle.limit);
  else {
    addNote(person, `${cell.column.heading}：${cell.text}`);
    draft.warn(cell, 'unread', rowReasons.inContactNote(cell.text));
  }
}

export function readContactNoteCell(draft: RowDraft, cell: Cell): void {
  const person = own(draft, cell);
  addNote(person, cell.text);
  draft.fitting(cell, person.note ?? '');
}
