import type { WrittenPerson } from './written-person.ts';

/** People by their names, or by their titles where they have none, so that a long list is not gone through for each of its people. */
export class PeopleIndex {
  private readonly byName = new Map<string, WrittenPerson[]>();
  private readonly places = new Map<WrittenPerson, number>();

  get size(): number {
    return this.places.size;
  }

  add(person: WrittenPerson): void {
    this.places.set(person, this.places.size);
    const key = keyOf(person);
    const known = this.byName.get(key);
    if (known) known.push(person);
    else this.byName.set(key, [person]);
  }

  placeOf(person: WrittenPerson): number | null {
    return this.places.get(person) ?? null;
  }

  /** At most two: more would not be told apart either. */
  find(wanted: Pick<WrittenPerson, 'name' | 'title'>, matches: (person: WrittenPerson) => boolean): WrittenPerson[] {
    const found: WrittenPerson[] = [];
    for (const person of this.byName.get(keyOf(wanted)) ?? []) {
      if (matches(person)) found.push(person);
      if (found.length === 2) break;
    }
    return found;
  }
}

const keyOf = ({ name, title }: Pick<WrittenPerson, 'name' | 'title'>): string =>
  name === null ? `?${title}` : `=${name}`;
