import { Input, Typography } from 'antd';
import { useLeftField } from './left-field.ts';

interface TextsFieldProps {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (texts: string[]) => void;
  /** Names the nth input for who cannot see them. */
  readonly label: (n: number) => string;
  readonly inputMode?: 'tel' | 'email' | 'text';
  readonly maxLength: number;
  readonly max: number;
  /** What is odd about a text, to warn by; null for nothing. */
  readonly oddity?: (text: string) => string | null;
}

/** Several short texts, one line each: an empty line follows the last, an emptied one goes when it is left. For a Form.Item. */
export function TextsField({
  id,
  value = [],
  onChange,
  label,
  inputMode = 'text',
  maxLength,
  max,
  oddity,
}: TextsFieldProps) {
  const field = useLeftField();
  const lines = value.length < max && value.at(-1) !== '' ? [...value, ''] : [...value];
  const write = (at: number, text: string) => {
    const next = [...lines];
    next[at] = text;
    if (next.at(-1) === '' && at !== next.length - 1) next.pop();
    onChange?.(text === '' && at === lines.length - 1 ? next.slice(0, -1) : next);
  };
  const leave = () => {
    field.leave();
    onChange?.(lines.map((line) => line.trim()).filter((line) => line !== ''));
  };
  return (
    <div style={{ display: 'grid', gap: 6 }}>
      {lines.map((line, at) => {
        const odd = line !== '' && field.left(at) ? oddity?.(line) : null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
          <div key={at}>
            <Input
              id={at === 0 ? id : undefined}
              value={line}
              maxLength={maxLength}
              inputMode={inputMode}
              autoComplete="off"
              aria-label={label(at + 1)}
              status={odd ? 'warning' : ''}
              onChange={(event) => write(at, event.target.value)}
              onFocus={() => field.enter(at)}
              onBlur={leave}
            />
            {odd && <Typography.Text type="warning">{odd}</Typography.Text>}
          </div>
        );
      })}
    </div>
  );
}
