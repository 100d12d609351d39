import type { ReactNode } from 'react';
import { ItemList } from './editable-item.tsx';
import { Folded, Quiet } from './folded.tsx';

interface OpenAndResolvedProps<R> {
  readonly items: readonly R[];
  /** What stands where none is open. */
  readonly none: string;
  /** The words of the fold over the resolved ones, by their number. */
  readonly resolvedWords: (count: number) => string;
  readonly line: (item: R) => ReactNode;
}

/** Things that are open until somebody resolves them: the open ones, then the resolved ones folded away. */
export function OpenAndResolved<R extends { readonly resolvedAt: string | null }>({
  items,
  none,
  resolvedWords,
  line,
}: OpenAndResolvedProps<R>) {
  const open = items.filter((item) => item.resolvedAt === null);
  const resolved = items.filter((item) => item.resolvedAt !== null);
  return (
    <>
      {open.length > 0 ? <ItemList>{open.map(line)}</ItemList> : <Quiet>{none}</Quiet>}
      {resolved.length > 0 && (
        <Folded words={resolvedWords(resolved.length)}>
          <ItemList>{resolved.map(line)}</ItemList>
        </Folded>
      )}
    </>
  );
}
