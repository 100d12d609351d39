import type { DecisionRole } from '../contact.ts';
import type { FormContact } from './form-record.ts';

/** Somebody named by somebody else: by number (联系人2, counted over all contacts), or by name and title. */
export interface WrittenReference {
  readonly number: number | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly written: string;
}

/** A person as one cell has them. What the cell does not say is null. */
export interface WrittenPerson {
  /** 联系人2: the person is the second contact, listed elsewhere. */
  number: number | null;
  name: string | null;
  title: string | null;
  department: string | null;
  phones: string[];
  emails: string[];
  wechat: string | null;
  influence: FormContact['influence'];
  stance: FormContact['stance'] | null;
  primary: boolean | null;
  hasLeft: boolean;
  note: string | null;
  roles: DecisionRole[] | null;
  reportsTo: WrittenReference | null;
}

/** A person of whom nothing is known yet. */
export const nobody = (): WrittenPerson => ({
  number: null,
  name: null,
  title: null,
  department: null,
  phones: [],
  emails: [],
  wechat: null,
  influence: null,
  stance: null,
  primary: null,
  hasLeft: false,
  note: null,
  roles: null,
  reportsTo: null,
});
