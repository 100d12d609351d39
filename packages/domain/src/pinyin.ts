import { pinyin } from 'pinyin-pro';
import { OTHER_READINGS, WORD_READINGS } from './data/pinyin-readings.ts';
import { foldCharacters, isHan } from './search-folding.ts';

/** Persons' names begin with a surname, which may be read otherwise than the word (单 shan, 仇 qiu); companies' do not. */
export type NameKind = 'person' | 'company';

/** One sound of a name: a Chinese character with its readings (the likeliest first), or a run of other letters and digits. */
export type NameSound = { han: boolean; readings: string[] };

const LONGEST_WORD = Math.max(...Object.keys(WORD_READINGS).map((word) => word.length));

/** Puts the readings of known words over those of the library. */
function correct(marks: readonly string[], readings: string[]): string[] {
  const corrected = [...readings];
  for (let at = 0; at < marks.length; at += 1) {
    for (let length = Math.min(LONGEST_WORD, marks.length - at); length > 1; length -= 1) {
      const word = marks.slice(at, at + length).join('');
      if (!Object.hasOwn(WORD_READINGS, word)) continue;
      corrected.splice(at, length, ...(WORD_READINGS[word]?.split(' ') ?? []));
      // 旅行有限 holds 行有限
      at += length - 1;
      break;
    }
  }
  return corrected;
}

function readHan(marks: readonly string[], kind: NameKind, first: boolean): string[] {
  const text = marks.join('');
  const person = kind === 'person';
  const read = pinyin(text, { toneType: 'none', type: 'array', v: true, surname: person && first ? 'head' : 'off' });
  const readings =
    read.length === marks.length ? read : marks.map((mark) => pinyin(mark, { toneType: 'none', v: true }));
  return person ? readings : correct(marks, readings);
}

/** The last name that was read: its sort key and its search keys are asked for one after the other. */
let last: { readonly name: string; readonly kind: NameKind; readonly sounds: readonly NameSound[] } | null = null;

/** The sounds of a name in their order, ü written v; a character that nobody reads stands for itself. */
export function soundsOf(name: string, kind: NameKind): readonly NameSound[] {
  if (last?.name !== name || last.kind !== kind) last = { name, kind, sounds: readSounds(name, kind) };
  return last.sounds;
}

function readSounds(name: string, kind: NameKind): NameSound[] {
  const sounds: NameSound[] = [];
  for (const word of name.split(/\s+/)) {
    for (const run of sameScript(foldCharacters(word))) {
      if (!isHan(run[0] ?? '')) sounds.push({ han: false, readings: [run.join('')] });
      else {
        const readings = readHan(run, kind, sounds.length === 0);
        sounds.push(...readings.map((reading, i) => ({ han: true, readings: withOthers(reading, run[i] ?? '') })));
      }
    }
  }
  return sounds;
}

function sameScript(marks: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const mark of marks) {
    const run = runs.at(-1);
    if (run && isHan(run[0] ?? '') === isHan(mark)) run.push(mark);
    else runs.push([mark]);
  }
  return runs;
}

function withOthers(reading: string, mark: string): string[] {
  const others = Object.hasOwn(OTHER_READINGS, mark) ? (OTHER_READINGS[mark]?.split(' ') ?? []) : [];
  return [reading, ...others.filter((other) => other !== reading)];
}

/**
 * The key by which names sort as in a Chinese telephone book: full pinyin without tones, syllable by syllable
 * (张伟 → 'zhang wei', 重庆华信 → 'chong qing hua xin'), other letters in lower case. Compare it bytewise.
 */
export function pinyinKey(name: string, kind: NameKind): string {
  return soundsOf(name, kind)
    .map(({ readings }) => readings[0])
    .join(' ');
}
