import { Spinner } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCaller, useCallState } from '../../api/caller.ts';
import type { ReplyOf } from '../../api/contract-types.ts';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { HomePlaceProvider } from '../../components/home-place.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useParam } from '../../components/use-address.ts';
import { FrontDoor } from '../../session/FrontDoor.tsx';
import { useLinkToken } from '../../session/use-link-token.ts';
import { words } from '../../words.ts';
import { LinkDoor } from './LinkDoor.tsx';
import { SetUp } from './SetUp.tsx';

const { door } = words.connect;

/** The one page of who was invited to connect an identity provider to a tenant: a link, a cookie, no account. */
export function ConnectPage() {
  const tenant = useParam('tenant');
  const token = useLinkToken();
  const cache = useQueryClient();
  const { watch } = useCaller();
  const { over } = useCallState();
  const [finished, setFinished] = useState<string>();
  const call = { params: { tenant } };
  const { data, error, refetch } = useEndpoint('getConnect', call, { enabled: finished === undefined });
  if (finished !== undefined) {
    return (
      <Door application={finished} title={door.done}>
        <Notice intent="success">{door.doneText(finished)}</Notice>
      </Door>
    );
  }
  if (data !== undefined && over) {
    return (
      <Door application={data.application} title={door.over}>
        <Notice intent="warning">{door.overText}</Notice>
      </Door>
    );
  }
  if (data !== undefined) {
    return (
      <Home application={data.application}>
        <SetUp connect={data} onFinished={() => setFinished(data.application)} />
      </Home>
    );
  }
  if (error?.status === 401) {
    const enter = (reply: ReplyOf<'openInvitation'>) => {
      // Nobody was in until now: that is no session that ended.
      watch.over(false);
      cache.setQueryData(keyOf('getConnect', call), reply);
    };
    return <LinkDoor tenant={tenant} token={token} onOpened={enter} />;
  }
  return (
    <FrontDoor title={door.looking}>
      {error === null ? (
        <Spinner label={words.shared.loading} labelPosition="after" size="small" />
      ) : (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      )}
    </FrontDoor>
  );
}

interface HomeProps {
  readonly application: string;
  readonly children: React.ReactNode;
}

/** The page is the application's: its name stands above. */
function Home({ application, children }: HomeProps) {
  return <HomePlaceProvider value={{ label: application, to: '', product: application }}>{children}</HomePlaceProvider>;
}

function Door({ application, title, children }: HomeProps & { readonly title: string }) {
  return (
    <Home application={application}>
      <FrontDoor title={title}>{children}</FrontDoor>
    </Home>
  );
}
