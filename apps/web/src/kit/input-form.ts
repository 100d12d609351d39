import type { FormInstance } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { z } from 'zod';
import type { CallError } from './call-error.ts';
import { type PlacedProblem, problemsFor } from './fields.ts';
import { keepComposing } from './ime.ts';
import { useLocale } from './text.ts';

type Name = readonly (string | number)[];

/**
 * Finds for each problem the field of the form that shows it: the field itself, or the nearest one around it.
 * What no field shows comes back in `rest`.
 */
export function placeProblems(
  problems: readonly PlacedProblem[],
  fields: readonly Name[],
): { placed: PlacedProblem[]; rest: string[] } {
  const keys = new Set(fields.map((name) => JSON.stringify(name)));
  const placed: PlacedProblem[] = [];
  const rest: string[] = [];
  for (const { name, errors } of problems) {
    let length = name.length;
    while (length > 0 && !keys.has(JSON.stringify(name.slice(0, length)))) length--;
    if (length > 0) placed.push({ name: name.slice(0, length), errors });
    else rest.push(...errors);
  }
  return { placed, rest };
}

/** Whether a change of a form's values, as the library reports it, touches a field. */
export function touches(changed: unknown, name: Name): boolean {
  const [key, ...rest] = name;
  if (key === undefined) return true;
  if (typeof changed !== 'object' || changed === null || !(key in changed)) return false;
  return touches((changed as Record<string | number, unknown>)[key], rest);
}

/**
 * Joins a form with the schema of what it sends: `check` before sending, `refuse` with what came back. Problems appear under
 * their fields and the first one is scrolled to, and go when the field is changed; `refusal` is for `FormRefusal`. Spread
 * `formProps` into the form.
 */
export function useInputForm<S extends z.ZodType>(form: FormInstance, schema: S) {
  const locale = useLocale();
  const [refusal, setRefusal] = useState<{ error: CallError | null; rest: string[] } | null>(null);

  const show = useCallback(
    (error: unknown): string[] => {
      const fields = form.getFieldsError().map((field) => field.name);
      const { placed, rest } = placeProblems(problemsFor(error, schema, locale), fields);
      form.setFields(placed);
      if (placed[0]) form.scrollToField(placed[0].name, { block: 'center', focus: true });
      return rest;
    },
    [form, schema, locale],
  );

  /** The values as the endpoint takes them, or null after showing what is wrong. */
  const check = useCallback(
    (values: unknown): z.input<S> | null => {
      form.setFields(form.getFieldsError().map(({ name }) => ({ name, errors: [] })));
      const read = schema.safeParse(values, { reportInput: true });
      const rest = read.success ? [] : show(read.error);
      setRefusal(rest.length > 0 ? { error: null, rest } : null);
      return read.success ? (values as z.input<S>) : null;
    },
    [form, schema, show],
  );

  const refuse = useCallback(
    (error: CallError) => {
      // The sign-in that then comes up says it better, and afterwards it is no longer true.
      if (error.code === 'session.required') return setRefusal(null);
      const rest = show(error);
      const shownAtFields = error.fields.length > 0 && rest.length === 0;
      setRefusal(shownAtFields ? null : { error, rest });
    },
    [show],
  );

  const formProps = useMemo(
    () => ({
      form,
      layout: 'vertical' as const,
      requiredMark: false,
      // The browser's own bubbles would come before our sentences, and in its language.
      noValidate: true,
      onKeyDown: keepComposing,
      onValuesChange: (changed: unknown) => {
        const fixed = form.getFieldsError().filter(({ name, errors }) => errors.length > 0 && touches(changed, name));
        form.setFields(fixed.map(({ name }) => ({ name, errors: [] })));
      },
    }),
    [form],
  );

  return { check, refuse, refusal, formProps };
}
