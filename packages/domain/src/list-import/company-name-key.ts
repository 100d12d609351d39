import { readPhones } from '../phone.ts';
import { foldCharacters } from '../search-folding.ts';
import { isRegion, regionLength } from './region-words.ts';

/** Two texts to compare names by; the database may index both. */
export interface NameKeys {
  /** Differs only where the name does: widths, brackets, spaces, punctuation and case are gone. */
  readonly exact: string;
  /** Without regions and legal forms as well: 北京华信科技有限公司 and 华信科技（北京）有限责任公司 share it. To be asked about, never joined silently. */
  readonly similar: string;
}

const legalForm =
  /(?:集团)?(?:股份有限责任公司|有限责任公司|股份有限公司|有限公司|股份公司|控股公司|总公司|公司|集团|控股|有限责任|有限|股份)$/;
/** What follows the parent's legal form and makes another company of it: kept whole. */
const branch =
  /^(.*(?:公司|集团))(.{0,20}(?:分公司|子公司|分行|支行|办事处|分店|分部|分厂|分院|营业部|经营部|事业部))$/;
const englishForm =
  /(?:[\s,.]+(?:co|company|ltd|limited|inc|incorporated|corp|corporation|llc|llp|plc|gmbh|ag|group|holdings?))+[\s.]*$/;
const bracketed = /[([{【「〔<《]\s*([^()[\]{}【】「」〔〕<>《》]{1,12})\s*[)\]}】」〕>》]/g;

/** As long as the field; what is longer is no name. */
const longestName = 200;

const fold = (text: string): string => foldCharacters(text).join('');

function withoutRegion(text: string): string {
  const rest = text.slice(regionLength(text));
  return rest.length >= 2 ? rest : text;
}

/** Takes legal forms off the end, one after the other, as long as a name is left. */
function withoutForm(text: string): string {
  let name = text;
  for (let round = 0; round < 3; round += 1) {
    const shorter = name.replace(legalForm, '');
    if (shorter.length < 2 || shorter === name) break;
    name = shorter;
  }
  return name;
}

/** 微软中国 → 微软, once the legal form is off; 中国 and 深圳 themselves stay. */
function withoutLastRegion(text: string): string {
  const at = [2, 3, 4].find((length) => text.length >= length + 2 && isRegion(text.slice(-length)));
  return at === undefined ? text : text.slice(0, -at);
}

function core(text: string): string {
  const name = withoutForm(text);
  const short = withoutRegion(name);
  return withoutLastRegion(short.length >= 2 ? short : name);
}

/**
 * The keys that tell whether two names mean the same customer. A branch (分公司, 支行, 办事处) never shares a key with its
 * parent. `similar` never becomes empty: of 北京有限公司 the region stays.
 * @param name as written, of a company or a person
 * @returns both '' only for a name without any letter or digit
 */
export function nameKeysForDuplicates(name: string): NameKeys {
  const plain = name.slice(0, longestName).normalize('NFKC').toLowerCase().trim();
  const exact = fold(plain) || plain;
  if (exact === '') return { exact: '', similar: '' };
  const unbracketed = plain.replace(bracketed, (whole, inside: string) => (isRegion(fold(inside)) ? '' : whole));
  const english = unbracketed.replace(englishForm, '');
  const text = fold(english.trim().length >= 2 ? english : unbracketed) || exact;
  const [, parent, part] = branch.exec(text) ?? [];
  if (parent !== undefined && part !== undefined && part !== '分公司')
    return { exact, similar: core(parent) + part.replace(/[市省](?=.{2,3}$)/, '') };
  return { exact, similar: /(?:分公司|分行|支行|办事处|分店)$/.test(text) ? withoutRegion(text) : core(text) };
}

/** What two spellings of one telephone number share: its digits without +86 and extension; '' where no number is found. */
export function phoneKey(text: string): string {
  const [first] = readPhones(text);
  if (!first || first.normalised.includes('*')) return '';
  const { normalised, extension } = first;
  const digits = (extension === undefined ? normalised : normalised.slice(0, -extension.length)).replace(/\D/g, '');
  return digits.length >= 7 ? digits : '';
}
