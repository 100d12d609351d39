import { exportsOfPrograms } from './exports-of-programs.ts';
import { fairsAndCards } from './fairs-and-cards.ts';
import { fieldWork } from './field-work.ts';
import { industries } from './industries.ts';
import { ledgers } from './ledgers.ts';
import type { ListLayout } from './list-layout.ts';
import { oddShapes } from './odd-shapes.ts';
import { peopleLists } from './people-lists.ts';
import { runningRecords } from './running-records.ts';
import { tradesAndServices } from './trades-and-services.ts';

/** List layouts in the shapes that people send, each with what must be understood of it. */
export const listLayouts: readonly ListLayout[] = [
  ...fairsAndCards,
  ...exportsOfPrograms,
  ...ledgers,
  ...runningRecords,
  ...oddShapes,
  ...peopleLists,
  ...tradesAndServices,
  ...industries,
  ...fieldWork,
];
