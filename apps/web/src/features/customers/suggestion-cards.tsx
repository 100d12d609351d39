import type { CustomerFile } from '@genjin/domain/customer';
import { useText } from '#kit/text.ts';
import { suggestionMessages } from '#messages/customer-page.ts';
import { SuggestionCard } from './suggestion-card.tsx';
import css from './suggestion-cards.module.css';

/** The advice that the facts support, with its evidence; one tap accepts, declining asks for the reason. */
export function SuggestionCards({ file }: { readonly file: CustomerFile }) {
  const t = useText(suggestionMessages);
  if (file.suggestions.length === 0) return null;
  return (
    <section className={css.cards} aria-label={t('title')}>
      {file.suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.fingerprint}
          customer={file.customer}
          suggestion={suggestion}
          decidable={file.abilities.includes('customer.edit')}
        />
      ))}
    </section>
  );
}
