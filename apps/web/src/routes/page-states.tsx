import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Nothing } from '#kit/feedback.tsx';
import { Page } from '#kit/page.tsx';
import { useText } from '#kit/text.ts';
import { kitMessages } from '#messages/kit.ts';
import { shellMessages } from '#messages/shell.ts';

/** An address that leads nowhere. */
export function PageUnknown() {
  const t = useText(shellMessages);
  return (
    <Page title={t('unknownTitle')}>
      <Nothing title={t('unknownHint')} action={<Link to="/">{t('toWorkbench')}</Link>} />
    </Page>
  );
}

/** A page that failed to load or to draw: after an update its old parts are gone from the server, and reloading helps. */
export function PageFailure({ error }: ErrorComponentProps) {
  const t = useText(shellMessages);
  const kit = useText(kitMessages);
  const partGone = /dynamically imported module|module script failed|Importing a module/i.test(String(error));
  return (
    <Page title={t('failedTitle')}>
      <div role="alert">
        <Nothing
          title={partGone ? t('newVersion') : kit('unexpected')}
          action={
            <Button type="primary" onClick={() => window.location.reload()}>
              {kit('reload')}
            </Button>
          }
        />
      </div>
    </Page>
  );
}
