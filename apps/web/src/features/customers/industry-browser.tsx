import { RightOutlined, SearchOutlined } from '@ant-design/icons';
import type { Industry } from '@genjin/domain/industry';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Loading, Nothing } from '#kit/feedback.tsx';
import { useIndustries } from '#kit/industry-names.ts';
import { useText } from '#kit/text.ts';
import { customerFormMessages } from '#messages/customer-form.ts';
import css from './industry-field.module.css';

interface IndustryBrowserProps {
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onClose: () => void;
}

/** Finds an industry by words, code or initials, or level by level; each of the four levels may be chosen. */
export function IndustryBrowser({ chosen, onChoose, onClose }: IndustryBrowserProps) {
  const t = useText(customerFormMessages);
  const industries = useIndustries();
  const [words, setWords] = useState('');
  const [level, setLevel] = useState<string | null>(null);
  const searching = words.trim() !== '';
  const rows = industries ? (searching ? industries.searchIndustries(words, 50) : industries.childrenOf(level)) : [];
  const above = industries ? trail(industries.industryByCode, level) : [];
  return (
    <Modal open title={t('chooseIndustry')} footer={null} width={600} onCancel={onClose}>
      <Input
        autoFocus
        value={words}
        allowClear
        maxLength={60}
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('searchIndustry')}
        placeholder={t('searchIndustry')}
        onChange={(event) => setWords(event.target.value)}
      />
      {!searching && (
        <nav className={css.trail} aria-label={t('industryLevel')}>
          <Button type="link" size="small" disabled={level === null} onClick={() => setLevel(null)}>
            {t('allIndustries')}
          </Button>
          {above.map((step) => (
            <Button
              key={step.code}
              type="link"
              size="small"
              disabled={step.code === level}
              onClick={() => setLevel(step.code)}
            >
              {step.name}
            </Button>
          ))}
        </nav>
      )}
      {!industries && <Loading rows={6} />}
      {industries && rows.length === 0 && <Nothing title={t('noIndustry')} hint={t('noIndustryHint')} />}
      <ul className={css.list}>
        {rows.map((row) => (
          <li key={row.code} className={css.row}>
            <button
              type="button"
              className={css.choice}
              aria-pressed={row.code === chosen}
              onClick={() => onChoose(row.code)}
            >
              {row.name}
              <span className={css.code}>{row.code}</span>
              {searching && industries && row.parent && (
                <span className={css.above}>{industries.industryPath(row.parent).join(' - ')}</span>
              )}
            </button>
            {row.level < 4 && (
              <Button
                type="text"
                aria-label={t('openIndustry', { name: row.name })}
                icon={<RightOutlined aria-hidden />}
                onClick={() => {
                  setWords('');
                  setLevel(row.code);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function trail(byCode: (code: string) => Industry | null, level: string | null): Industry[] {
  const row = level === null ? null : byCode(level);
  return row ? [...trail(byCode, row.parent), row] : [];
}
