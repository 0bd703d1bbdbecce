import { Button, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import type { Provider, StepPage } from './step-page.ts';
import { WatchedRequests } from './WatchedRequests.tsx';

const { watch: text, go } = words.connect;

/** Milliseconds between two looks. */
const pause = 3_000;

interface WatchStepProps extends StepPage {
  readonly provider: Provider;
  readonly onDone: () => void;
}

/** What arrives, in words, as it arrives; and what to change where it is refused. */
export function WatchStep({ connect, provider, busy, onDone }: WatchStepProps) {
  const { data, error } = useEndpoint('watchConnect', { params: { tenant: connect.tenant } }, { refresh: pause });
  return (
    <>
      <Text as="p">{text.lead}</Text>
      <Text as="p">{provider.pace}</Text>
      {error === null ? null : <Notice intent="warning">{text.unread}</Notice>}
      <Standing connected={data?.connected === true} firstUser={data?.firstUser ?? null} />
      {data === undefined || data.requests.length === 0 ? null : <WatchedRequests requests={data.requests} />}
      <div>
        <Button
          appearance={data?.connected === true ? 'primary' : 'secondary'}
          disabledFocusable={busy}
          onClick={onDone}
        >
          {busy ? words.shared.working : go}
        </Button>
      </div>
    </>
  );
}

function Standing({ connected, firstUser }: { readonly connected: boolean; readonly firstUser: string | null }) {
  if (firstUser !== null) {
    return (
      <Notice intent="success" title={text.working}>
        {text.workingHint}
      </Notice>
    );
  }
  return connected ? (
    <Notice intent="success" title={text.connected}>
      {text.connectedHint}
    </Notice>
  ) : (
    <Notice intent="info" title={text.waiting}>
      {text.waitingHint}
    </Notice>
  );
}
