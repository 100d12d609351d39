import { DictionaryItem, Rules, StageGoals } from '@genjin/domain/settings';
import { probabilities } from '@genjin/domain/stage';
import { useCallback } from 'react';
import { z } from 'zod';
import { titleFor } from '#kit/fields.ts';
import { useLocale, useText } from '#kit/text.ts';
import { settingsMessages } from '#messages/settings.ts';

/** Writes a part of the settings as lines of text, to compare two versions of it. */
export function useSettingsText(): (field: string, value: unknown) => string {
  const t = useText(settingsMessages);
  const locale = useLocale();
  return useCallback(
    (field, value) => {
      const words = z.array(DictionaryItem).safeParse(value);
      if (words.success && words.data.length > 0)
        return words.data
          .map((item) =>
            [
              item.label,
              item.labelEn ? ` / ${item.labelEn}` : '',
              item.enabled ? '' : ` (${t('disabled')})`,
              item.synonyms.length > 0 ? t('pair', { name: '', value: item.synonyms.join(t('comma')) }) : '',
            ].join(''),
          )
          .join('\n');
      const phrases = z.array(z.string()).safeParse(value);
      if (phrases.success) return phrases.data.join('\n');
      const parts = z.record(z.string(), z.union([z.string(), z.number()])).safeParse(value);
      if (!parts.success) return '';
      const shape: Record<string, z.ZodType> = field === 'rules' ? Rules.shape : StageGoals.shape;
      return Object.entries(parts.data)
        .map(([key, part]) => {
          const schema = shape[key];
          const band = probabilities.schema.safeParse(part);
          return t('pair', {
            name: schema ? titleFor(schema, locale) : key,
            value: band.success ? probabilities.label(band.data, locale) : part,
          });
        })
        .join('\n');
    },
    [t, locale],
  );
}
