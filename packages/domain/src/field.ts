import { z } from 'zod';

/** The two languages every user-visible string exists in. Chinese comes first. */
export type Locale = 'zh' | 'en';

/** One text in both languages. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/**
 * Gives a schema the title that forms, tables, errors, history and OpenAPI show.
 * Wrap the whole field: `titled(z.string().nullable(), '备注', 'Note')`.
 */
export function titled<S extends z.ZodType>(schema: S, zh: string, en: string): S {
  return schema.meta({ title: zh, titleEn: en }) as S;
}

/** The title of a schema, looking through optional, nullable, default, prefault and pipe; null where none was given. */
export function titleOf(schema: z.ZodType, locale: Locale): string | null {
  const meta = schema.meta();
  if (meta?.title) return locale === 'en' ? ((meta.titleEn as string | undefined) ?? meta.title) : meta.title;
  const inner = innerOf(schema);
  return inner ? titleOf(inner, locale) : null;
}

function innerOf(schema: z.ZodType): z.ZodType | null {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
  )
    return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.in as z.ZodType;
  return null;
}

/** The schema found by following a path of keys and indices into a schema; null where the path leaves it. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | null {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodObject) {
    const next = (schema.shape as Record<string, z.ZodType>)[String(key)];
    return next ? schemaAt(next, rest) : null;
  }
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest);
  const inner = innerOf(schema);
  return inner ? schemaAt(inner, path) : null;
}

/** A closed set of codes with their names in both languages. */
export interface Choices<C extends string> {
  readonly schema: z.ZodEnum<{ [K in C]: K }>;
  readonly codes: readonly C[];
  label(code: C, locale: Locale): string;
}

/** Declares a closed set once: `choices({ high: ['高', 'High'] })`. */
export function choices<C extends string>(table: Record<C, readonly [zh: string, en: string]>): Choices<C> {
  const codes = Object.keys(table) as C[];
  return {
    schema: z.enum(codes as [C, ...C[]]) as unknown as z.ZodEnum<{ [K in C]: K }>,
    codes,
    label: (code, locale) => table[code][locale === 'en' ? 1 : 0],
  };
}

const nul = '\u0000';

/** Free text, trimmed, at most `max` characters, without NUL (which PostgreSQL cannot store). */
export function text(max: number) {
  return z
    .string()
    .trim()
    .max(max)
    .refine((value) => !value.includes(nul), { params: { reason: 'control_character' } });
}

/** Free text that must not be empty after trimming. */
export function requiredText(max: number) {
  return text(max).min(1);
}

/** A text or nothing: an empty string is stored as nothing. */
export function optionalText(max: number) {
  return text(max)
    .transform((value) => (value === '' ? null : value))
    .nullable();
}

/** Fields that may be left out when something is made: each is nothing unless given. */
export function orNothing<S extends Readonly<Record<string, z.ZodType>>>(
  shape: S,
): { [K in keyof S]: z.ZodDefault<S[K]> } {
  return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.default(null as never)])) as {
    [K in keyof S]: z.ZodDefault<S[K]>;
  };
}

/** An identifier. The client makes it (UUIDv7), so that a retried create cannot make a second record. */
export const Id = z.uuid().toLowerCase();

/** An instant on the wire: ISO 8601 with an offset; answers are always UTC (`Z`). */
export const Instant = z.iso.datetime({ offset: true });

/** A calendar day, `YYYY-MM-DD`, in the team's time zone. */
export const Day = z.iso.date();

/** A time of day, `HH:mm`, in the team's time zone. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The version of a row: every edit must name the one it read. */
export const Version = z.number().int().min(1);

/** A person of ours, as shown beside what they did. */
export const PersonRef = z.object({ id: Id, name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;
