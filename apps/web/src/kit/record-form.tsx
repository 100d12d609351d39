import type { ChangedKind } from '@genjin/domain/change';
import { Form } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { formMessages } from '#messages/form.ts';
import { CallError } from './call.ts';
import { useRefreshCustomer } from './customer-answers.ts';
import { FormRefusal, useNotice } from './feedback.tsx';
import { FormButtons } from './form-buttons.tsx';
import { useInputForm } from './input-form.ts';
import { newId } from './new-id.ts';
import { useText } from './text.ts';
import { type Named, useValueWords } from './use-value-words.ts';
import { useVersionedSave } from './use-versioned-save.tsx';
import type { Changes } from './versions.ts';

export type Written = Record<string, unknown>;

interface FormFrame {
  readonly customerId: string;
  readonly initialValues: Written;
  /** Turns what the form holds into what is sent; null where the form shows already why not. */
  readonly prepare?: (written: Written) => Written | null;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

interface NewRecordFormProps<S extends z.ZodType> extends FormFrame {
  /** What the endpoint takes; the id is made here, once, so that a repeated save makes one record. */
  readonly input: S;
  readonly send: (body: z.input<S>) => Promise<unknown>;
}

/** A form that adds something to a customer. */
export function NewRecordForm<S extends z.ZodType>({ input, send, ...frame }: NewRecordFormProps<S>) {
  const t = useText(formMessages);
  const notice = useNotice();
  const [form] = Form.useForm<Written>();
  const [id] = useState(newId);
  const [saving, setSaving] = useState(false);
  const refresh = useRefreshCustomer(frame.customerId);
  const { check, refuse, refusal, formProps } = useInputForm(form, input);
  const submit = async (written: Written) => {
    const prepared = frame.prepare ? frame.prepare(written) : written;
    const body = prepared && check({ ...prepared, id, customerId: frame.customerId });
    if (!body || saving) return;
    setSaving(true);
    try {
      await send(body);
      await refresh();
      notice.done(t('saved'));
      frame.onDone();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      refuse(error);
    } finally {
      setSaving(false);
    }
  };
  return (
    <Form<Written> initialValues={frame.initialValues} onFinish={submit} {...formProps} scrollToFirstError>
      {frame.children}
      <FormRefusal refusal={refusal} />
      <FormButtons saving={saving} onSave={() => form.submit()} onCancel={frame.onCancel} />
    </Form>
  );
}

interface EditRecordFormProps<R extends Changes & { readonly version: number }> extends FormFrame {
  readonly kind: ChangedKind;
  /** The record as it is shown; the form keeps the version that it was opened with. */
  readonly record: R;
  readonly schema: z.ZodType<R>;
  /** The fields that may change, as the endpoint takes them. */
  readonly input: z.ZodType<Written>;
  readonly fields: readonly string[];
  readonly contacts?: readonly Named[];
  readonly send: (changes: Written, version: number) => Promise<R>;
}

/** A form that changes something of a customer: only what changed is sent, against the version that was read. */
export function EditRecordForm<R extends Changes & { readonly version: number }>({
  kind,
  record,
  schema,
  input,
  fields,
  contacts,
  send,
  ...frame
}: EditRecordFormProps<R>) {
  const t = useText(formMessages);
  const notice = useNotice();
  const [base] = useState(record);
  const [initialValues] = useState(frame.initialValues);
  const [form] = Form.useForm<Written>();
  const words = useValueWords(contacts);
  const refresh = useRefreshCustomer(frame.customerId);
  const { check, refuse, refusal, formProps } = useInputForm(form, input);
  const { save, saving, dialog } = useVersionedSave<R>({
    base,
    schema,
    fields,
    title: (field) => words.title(kind, field),
    text: (field, value) => words.text(kind, field, value),
    send,
    onRefused: refuse,
    onSaved: async () => {
      await refresh();
      notice.done(t('saved'));
      frame.onDone();
    },
  });
  const submit = (written: Written) => {
    const prepared = frame.prepare ? frame.prepare(written) : written;
    if (prepared && check(prepared)) save(input.parse(prepared));
  };
  return (
    <Form<Written> initialValues={initialValues} onFinish={submit} {...formProps} scrollToFirstError>
      {frame.children}
      <FormRefusal refusal={refusal} />
      <FormButtons saving={saving} onSave={() => form.submit()} onCancel={frame.onCancel} />
      {dialog}
    </Form>
  );
}
