/** What the picture needs to know of a person. */
export interface ChainPerson {
  readonly id: string;
  readonly reportsToId: string | null;
}

export interface ChainNode<P extends ChainPerson> {
  readonly person: P;
  readonly reports: readonly ChainNode<P>[];
  /** The reports stand one under another instead of side by side, so that the picture grows down and not sideways. */
  readonly stacked: boolean;
}

export interface ChainForest<P extends ChainPerson> {
  /** People who report to somebody or are reported to, from the top down. */
  readonly trees: readonly ChainNode<P>[];
  /** People without a reporting line in either direction. */
  readonly unlinked: readonly P[];
}

/** As many reports of somebody at the top fit beside each other on a desktop. */
const sideBySide = 4;

/**
 * Makes trees of people by whom they report to. The order given is kept among siblings. Who reports to somebody unknown
 * stands at the top; a circle is cut above its first member, so that everybody is shown exactly once.
 */
export function chainForest<P extends ChainPerson>(people: readonly P[]): ChainForest<P> {
  const above = linesOf(people);
  const below = new Map<string, P[]>();
  for (const person of people) {
    const superior = above.get(person.id);
    if (superior !== undefined) below.set(superior, [...(below.get(superior) ?? []), person]);
  }
  const nodeOf = (person: P, depth: number): ChainNode<P> => {
    const reports = (below.get(person.id) ?? []).map((report) => nodeOf(report, depth + 1));
    return { person, reports, stacked: depth > 0 || reports.length > sideBySide };
  };
  const tops = people.filter((person) => !above.has(person.id));
  return {
    trees: tops.filter((person) => below.has(person.id)).map((person) => nodeOf(person, 0)),
    unlinked: tops.filter((person) => !below.has(person.id)),
  };
}

/** The reporting lines that can be drawn: to a known other person, and not closing a circle. */
function linesOf(people: readonly ChainPerson[]): Map<string, string> {
  const known = new Map(people.map((person) => [person.id, person]));
  const lines = new Map<string, string>();
  for (const person of people)
    if (person.reportsToId && known.has(person.reportsToId)) lines.set(person.id, person.reportsToId);
  for (const person of people) if (inCircle(person.id, lines)) lines.delete(person.id);
  return lines;
}

function inCircle(start: string, lines: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let next = lines.get(start); next !== undefined && !seen.has(next); next = lines.get(next)) {
    if (next === start) return true;
    seen.add(next);
  }
  return false;
}

/** Who is drawn where: trees, people without lines, and who has left and has nobody below them any more. */
export function chainPicture<P extends ChainPerson & { readonly hasLeft: boolean }>(
  people: readonly P[],
): ChainForest<P> & { readonly left: readonly P[] } {
  const superiors = new Set(people.map((person) => person.reportsToId));
  const gone = (person: P) => person.hasLeft && !superiors.has(person.id);
  return { ...chainForest(people.filter((person) => !gone(person))), left: people.filter(gone) };
}
