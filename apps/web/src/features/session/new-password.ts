import type { FormInstance } from 'antd';
import { useText } from '#kit/text.ts';
import { sessionMessages } from '#messages/session.ts';

/** Checks the repetition of a new password; where both differ, the form says so at the field `repeated`. */
export function useRepetition(
  form: FormInstance,
): (password: string | undefined, repeated: string | undefined) => boolean {
  const t = useText(sessionMessages);
  return (password = '', repeated = '') => {
    form.setFields([{ name: 'repeated', errors: password === repeated ? [] : [t('passwordsDiffer')] }]);
    return password === repeated;
  };
}
