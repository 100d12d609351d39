import { getRouteApi } from '@tanstack/react-router';
import { DropZone } from '#features/imports/drop-zone.tsx';
import { ImportList } from '#features/imports/import-list.tsx';
import { UploadList } from '#features/imports/upload-list.tsx';
import { useImportUploads } from '#features/imports/use-import-uploads.ts';
import { Panel } from '#kit/panel.tsx';
import { useText } from '#kit/text.ts';
import { importsMessages } from '#messages/imports.ts';
import { FilesFrame, MayImport } from './files-frame.tsx';

const route = getRouteApi('/app/imports');

/** Files come in here, and what became of earlier ones is seen. */
export function ImportsPage() {
  return (
    <MayImport>
      <FilesFrame>
        <Imports />
      </FilesFrame>
    </MayImport>
  );
}

function Imports() {
  const t = useText(importsMessages);
  const navigate = route.useNavigate();
  const uploads = useImportUploads((arrived, together) => {
    // One file is what the person wants to go on with; of several none comes first.
    if (together === 1) void navigate({ to: '/imports/$importId', params: { importId: arrived.id } });
  });
  return (
    <>
      <Panel title={t('bring')}>
        <DropZone onChoose={uploads.add}>
          <UploadList uploads={uploads.uploads} onRetry={uploads.retry} onDrop={uploads.drop} />
        </DropZone>
      </Panel>
      <Panel title={t('mine')}>
        <ImportList />
      </Panel>
    </>
  );
}
