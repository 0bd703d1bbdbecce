import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { words } from '../../words.ts';
import { LatestMails } from './LatestMails.tsx';
import { MailForm } from './MailForm.tsx';

/** How mail is sent, and what became of it. */
export function MailPage() {
  const { data, error, refetch } = useEndpoint('getMail', {}, { refresh: 10_000 });
  return (
    <Page
      title={words.mail.title}
      lead={words.mail.lead}
      loading={data === undefined}
      problem={data === undefined ? error : null}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : (
        <>
          <MailForm key={data.changed ?? ''} mail={data} />
          <LatestMails mails={data.mails} />
        </>
      )}
    </Page>
  );
}
