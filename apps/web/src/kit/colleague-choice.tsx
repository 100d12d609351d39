import { Select } from 'antd';
import { useColleagues } from './me.tsx';

interface ColleagueChoiceProps {
  readonly label: string;
  readonly onChoose: (userId: string) => void;
  readonly onClose: () => void;
  /** Who is left out, because they are chosen already. */
  readonly exclude?: readonly string[];
}

/** A list of colleagues that is open at once and can be typed into; it closes when one is chosen or it is left. */
export function ColleagueChoice({ label, onChoose, onClose, exclude = [] }: ColleagueChoiceProps) {
  const { active } = useColleagues();
  return (
    <Select
      autoFocus
      defaultOpen
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width: 180 }}
      placeholder={label}
      aria-label={label}
      options={active.filter((one) => !exclude.includes(one.id)).map((one) => ({ value: one.id, label: one.name }))}
      onSelect={onChoose}
      onBlur={onClose}
    />
  );
}
