import { saysNothing } from './heading-text.ts';
import type { Meaning } from './heading-words.ts';
import { type ImportTarget, importTargetCodes } from './import-targets.ts';
import { type HeadingMatch, matchUnder } from './match-heading.ts';
import { evidenceFor } from './value-evidence.ts';
import type { ColumnProfile } from './value-kinds.ts';

/** How well one column answers each target, from its heading and its values. */
export interface ColumnScores {
  readonly scores: Map<ImportTarget, number>;
  readonly text: string;
  readonly heading: HeadingMatch;
  readonly profile: ColumnProfile;
}

const cap = (score: number): number => Math.max(0, Math.min(0.99, score));

/** What may be told by values alone under a heading that nobody knows. */
const unmistakable: readonly ImportTarget[] = ['phone', 'email', 'creditCode', 'customerName'];

/** Scores one column for every target. */
export function scoreColumn(parent: string, heading: string, profile: ColumnProfile): ColumnScores {
  const match = matchUnder(parent, heading);
  const known = match.get(null) ?? 0;
  const best = Math.max(0, ...[...match].filter(([meaning]) => meaning !== null).map(([, score]) => score));
  const scores = new Map<ImportTarget, number>();
  if (known >= 0.6 && known >= best) return { scores, text: heading, heading: match, profile };
  const unnamed = saysNothing(heading) && saysNothing(parent);
  const take = (target: ImportTarget, fitting: number) => {
    const score = scoreFor(target, match.get(target) ?? 0, profile, { unnamed, best: fitting });
    if (score > 0) scores.set(target, cap(score));
  };
  const told = importTargetCodes.filter((target) => match.has(target));
  for (const target of told) take(target, best);
  // what the heading says counts as far as the values do not speak against it
  const left = Math.max(0, ...told.map((target) => scores.get(target) ?? 0));
  for (const target of importTargetCodes) if (!match.has(target)) take(target, left);
  addMixed(scores, match, profile);
  addColleague(scores, match, heading, profile);
  return { scores, text: heading, heading: match, profile };
}

function scoreFor(
  target: ImportTarget,
  heading: number,
  profile: ColumnProfile,
  { unnamed, best }: { readonly unnamed: boolean; readonly best: number },
): number {
  const { fits, against, alone, telling } = evidenceFor(target, profile);
  if (heading > 0) return telling ? heading + fits * 0.08 - against * 0.5 : heading;
  if (!telling || fits < 0.5) return 0;
  if (unnamed) return alone * fits - against * 0.5;
  const strong = unmistakable.includes(target) && fits >= 0.6 && best < 0.6;
  return strong ? alone * fits * 0.8 - against * 0.5 : 0;
}

/** Columns named for one fact that hold two: 联系人 with 张三 13800138000, 联系方式 with phone and e-mail. */
function addMixed(scores: Map<ImportTarget, number>, heading: HeadingMatch, profile: ColumnProfile): void {
  const named = (...meanings: Meaning[]) => meanings.some((meaning) => (heading.get(meaning) ?? 0) >= 0.5);
  const raise = (target: ImportTarget, score: number) => scores.set(target, Math.max(score, scores.get(target) ?? 0));
  const twoFacts = profile.share('nameWithPhone') + profile.share('nameWithTitle');
  if (twoFacts >= 0.5 && named('contactName', 'phone', 'contactMixed', 'reach'))
    raise('contactMixed', 0.6 + 0.3 * Math.min(1, twoFacts));
  if (profile.share('reach') >= 0.4 && named('phone', 'email', 'contactMixed', 'reach')) raise('reach', 0.85);
  if (named('phone') && profile.share('email') >= 0.6) raise('email', 0.8);
  if (named('scale', 'headcount') && profile.share('scale') < 0.1 && profile.share('people') >= 0.6)
    raise('headcount', 0.96);
  if (named('scale', 'headcount') && profile.share('scale') >= 0.3) raise('scale', 0.97);
}

/** 报备人, 招商专员: people under a heading that nobody knows are most likely ours. */
function addColleague(
  scores: Map<ImportTarget, number>,
  match: HeadingMatch,
  heading: string,
  profile: ColumnProfile,
): void {
  if (match.size > 0 || scores.size > 0 || !/(?:人|员|专员|顾问|经理)$/.test(heading.trim())) return;
  if (profile.share('person') >= 0.6) scores.set('owner', 0.55).set('contactName', 0.52);
}
