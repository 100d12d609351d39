import { type ExportRequest, mostForms } from '@genjin/domain/export';
import { documentWord } from '@genjin/domain/export-words';
import type { Relation } from '@genjin/domain/policy';
import type { SettingsValues } from '@genjin/domain/settings';
import { localDate } from '@genjin/domain/zoned-time';
import { relationsTo } from '#features/access/access.service';
import { openTemplate, templateById } from '#features/document-templates/fill-template.service';
import { teamSettings } from '#features/settings/settings.service';
import type { Ctx } from '#kit/context';
import type { FormSheet } from '#kit/documents/write/form-sheet';
import { renderForm } from '#kit/documents/write/in-worker';
import { fileNames } from '#kit/documents/write/safe-names';
import { type ZipEntry, zipFiles } from '#kit/documents/write/zip';
import { mayBePlain } from './customer-as-form.service.ts';
import { ExportFailed } from './export-failed.ts';
import { formSheet, type NamedSheet } from './form-sheet.service.ts';
import { customerPages } from './list-pages.service.ts';
import { makeForm, type OwnLayout } from './make-form.ts';
import type { Progress, Writing, WrittenExport } from './writing.ts';

type FormsRequest = Extract<ExportRequest, { kind: 'forms' }>;
type Customers = readonly (readonly [id: string, relation: Relation])[];

/** Several customers' forms: sheets of one workbook, or documents in a zip. Who the asker does not see any more is left out. */
export async function writeForms(
  ctx: Ctx,
  request: FormsRequest,
  progress: Progress,
  writing: Writing,
): Promise<WrittenExport> {
  const customers = await customersOf(ctx, request);
  if (customers.length === 0) throw new ExportFailed('nothing_left');
  const layout = await layoutOf(ctx, request);
  const forms = formsOf(ctx, request, customers, await teamSettings(ctx.db));
  const isWorkbook = request.packed === 'workbook';
  const body = isWorkbook
    ? oneWorkbook(forms, progress, writing)
    : zipFiles(documents(forms, request, layout, progress, writing));
  const word = documentWord('forms', ctx.locale);
  const name = fileNames(word)(`${word}-${localDate(ctx.now, ctx.zone)}`);
  return {
    staged: await writing.keep(body),
    fileName: `${name}.${isWorkbook ? 'xlsx' : 'zip'}`,
    rows: customers.length,
  };
}

async function customersOf(ctx: Ctx, request: FormsRequest): Promise<Customers> {
  const wanted: string[] = [...new Set(request.customerIds ?? [])];
  if (!request.customerIds)
    for await (const page of customerPages(ctx, request.filter)) {
      wanted.push(...page.map((row) => row.id));
      if (wanted.length >= mostForms) break;
    }
  const relations = await relationsTo(ctx.db, ctx, wanted.slice(0, mostForms));
  return wanted.flatMap((id) => {
    const relation = relations.get(id) ?? 'nobody';
    return relation === 'nobody' ? [] : [[id, relation] as const];
  });
}

async function layoutOf(ctx: Ctx, { templateId }: FormsRequest): Promise<OwnLayout | null> {
  if (templateId === null) return null;
  const template = await templateById(ctx.db, templateId);
  if (!template) throw new ExportFailed('template_gone');
  return openTemplate(ctx, template);
}

async function* formsOf(
  ctx: Ctx,
  request: FormsRequest,
  customers: Customers,
  settings: SettingsValues,
): AsyncGenerator<NamedSheet> {
  for (const [id, relation] of customers) {
    const masked = request.masked || !mayBePlain(relation);
    yield await formSheet(ctx, relation, id, { masked, settings });
  }
}

async function* oneWorkbook(
  forms: AsyncIterable<NamedSheet>,
  progress: Progress,
  { signal }: Writing,
): AsyncGenerator<Uint8Array> {
  const sheets: FormSheet[] = [];
  for await (const { sheet } of forms) {
    sheets.push(sheet);
    await progress(sheets.length);
  }
  yield await renderForm({ make: 'xlsx', sheets }, { signal });
}

async function* documents(
  forms: AsyncIterable<NamedSheet>,
  request: FormsRequest,
  layout: OwnLayout | null,
  progress: Progress,
  { signal }: Writing,
): AsyncGenerator<ZipEntry> {
  const giveName = fileNames(request.format);
  let made = 0;
  for await (const { sheet, name } of forms) {
    const bytes = await makeForm(request.format, sheet, layout, { signal });
    yield { name: `${giveName(name)}.${request.format}`, bytes };
    await progress(++made);
  }
}
