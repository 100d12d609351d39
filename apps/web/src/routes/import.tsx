import type { Import } from '@genjin/domain/import';
import { getRouteApi, Link } from '@tanstack/react-router';
import { FormsReview } from '#features/import-forms/forms-review.tsx';
import { FormsImport } from '#features/imports/forms-import.tsx';
import { ImportStateMark } from '#features/imports/import-state-mark.tsx';
import { ListImport } from '#features/imports/list-import.tsx';
import { useImport } from '#features/imports/use-import.ts';
import { useImportWrites } from '#features/imports/use-import-writes.ts';
import { Failure, Loading } from '#kit/feedback.tsx';
import { Page } from '#kit/page.tsx';
import { sizeText } from '#kit/size-text.ts';
import { useText } from '#kit/text.ts';
import { useTime } from '#kit/time.ts';
import { importListMessages } from '#messages/import-list.ts';
import { kitMessages } from '#messages/kit.ts';
import { MayImport } from './files-frame.tsx';

const route = getRouteApi('/app/imports/$importId');

/** One import: a list goes through its steps, forms are reviewed. */
export function ImportPage() {
  const { importId } = route.useParams();
  return (
    <MayImport>
      <ImportFound key={importId} importId={importId} />
    </MayImport>
  );
}

function ImportFound({ importId }: { readonly importId: string }) {
  const t = useText(importListMessages);
  const kit = useText(kitMessages);
  const found = useImport(importId);
  if (found.data) return <ImportShown found={found.data} />;
  return (
    <Page title={found.error ? kit('failedTitle') : t('reading')}>
      {found.error ? <Failure error={found.error} onRetry={() => found.refetch()} /> : <Loading rows={8} />}
      <Link to="/imports">{t('back')}</Link>
    </Page>
  );
}

function ImportShown({ found }: { readonly found: Import }) {
  const t = useText(importListMessages);
  const time = useTime();
  const writes = useImportWrites(found.id);
  const { columns, form, doubtful } = route.useSearch();
  const navigate = route.useNavigate();
  const who = found.importedBy.name;
  return (
    <Page
      title={found.fileName}
      hint={
        <>
          {t('fileHint', { size: sizeText(found.bytes), name: who, when: time.moment(found.createdAt) })}{' '}
          <ImportStateMark state={found.state} />
        </>
      }
      extra={<Link to="/imports">{t('back')}</Link>}
    >
      {found.mine ? null : <p>{t('onlyLook', { name: who })}</p>}
      {found.kind === 'forms' ? (
        <FormsImport found={found} writes={writes}>
          <FormsReview
            importId={found.id}
            editable={found.mine}
            open={form}
            onOpen={(opened) => void navigate({ search: (now) => ({ ...now, form: opened }) })}
            doubtfulOnly={doubtful === '1'}
            onDoubtfulOnly={(only) =>
              void navigate({
                search: (now) => ({ ...now, doubtful: only ? ('1' as const) : undefined }),
                replace: true,
                resetScroll: false,
              })
            }
          />
        </FormsImport>
      ) : (
        <ListImport
          found={found}
          writes={writes}
          backAtColumns={columns === '1'}
          onColumns={(open) =>
            void navigate({
              search: (now) => ({ ...now, columns: open ? ('1' as const) : undefined }),
              resetScroll: open,
            })
          }
        />
      )}
    </Page>
  );
}
