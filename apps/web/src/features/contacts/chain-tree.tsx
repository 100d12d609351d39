import type { Contact } from '@genjin/domain/contact';
import { usePhone } from '#kit/responsive.ts';
import { useText } from '#kit/text.ts';
import { chainMessages } from '#messages/contacts.ts';
import type { ChainNode } from './chain-forest.ts';
import css from './chain-tree.module.css';
import { PersonNode } from './person-node.tsx';

interface ChainTreeProps {
  readonly trees: readonly ChainNode<Contact>[];
  readonly onOpen: (contact: Contact) => void;
}

/** Trees from the top down, scrolling inside their own box; on a phone they are indented one under another. */
export function ChainTree({ trees, onOpen }: ChainTreeProps) {
  const t = useText(chainMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className={css.box} aria-label={t('tree')} tabIndex={0}>
      <ul className={css.trees}>
        {trees.map((tree) => (
          <Branch key={tree.person.id} node={tree} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

interface BranchProps {
  readonly node: ChainNode<Contact>;
  readonly onOpen: (contact: Contact) => void;
}

function Branch({ node, onOpen }: BranchProps) {
  const phone = usePhone();
  const stacked = phone || node.stacked;
  return (
    <li className={`${css.branch} ${stacked ? css.stackedBranch : ''}`}>
      <PersonNode person={node.person} onOpen={() => onOpen(node.person)} />
      {node.reports.length > 0 && (
        <ul className={stacked ? css.stacked : css.spread}>
          {node.reports.map((report) => (
            <Branch key={report.person.id} node={report} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}
