import { DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { usePhone } from './responsive.ts';

interface DayFieldProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  /** Days before it cannot be chosen. */
  readonly from?: string;
}

/** A calendar day, `YYYY-MM-DD`, for use in a Form.Item. A phone opens its own calendar. */
export function DayField({ id, value, onChange, from }: DayFieldProps) {
  const phone = usePhone();
  if (phone)
    return (
      <Input
        id={id}
        type="date"
        min={from}
        value={value ?? ''}
        onChange={(event) => onChange?.(event.target.value || null)}
      />
    );
  return (
    <DatePicker
      id={id}
      value={value ? dayjs(value) : null}
      disabledDate={from ? (day) => day.format('YYYY-MM-DD') < from : undefined}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
      style={{ width: '100%' }}
    />
  );
}
