import { Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useCaller, useCallState } from '../api/caller.ts';
import { useEndpoint } from '../api/use-endpoint.ts';
import { ProblemNotice } from '../components/ProblemNotice.tsx';
import { words } from '../words.ts';
import { ConfirmIdentityDialog } from './ConfirmIdentityDialog.tsx';
import { FrontDoor } from './FrontDoor.tsx';
import { SessionOverDialog } from './SessionOverDialog.tsx';
import { SignIn } from './SignIn.tsx';

/** Lets in who is signed in; everybody else signs in here, at the address they wanted. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useEndpoint('getSession', {}, { refresh: 60_000 });
  const { over } = useCallState();
  const { watch } = useCaller();
  // The account whose pages are open.
  const [inside, setInside] = useState<string>();
  const state = session.data?.state;
  const login = session.data?.administrator?.login;
  useEffect(() => {
    if (state === 'signed-in') setInside(login);
    // Ended by time or by another window: what was being written stays behind the question.
    else if (state !== undefined && inside !== undefined) watch.over(true);
  }, [state, login, inside, watch]);

  if (session.data === undefined) {
    return (
      <FrontDoor title={words.signIn.title}>
        {session.error === null ? (
          <Spinner label={words.shared.loading} labelPosition="after" size="small" />
        ) : (
          <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
        )}
      </FrontDoor>
    );
  }
  if (state === 'signed-in' || (inside !== undefined && over)) {
    return (
      <>
        {children}
        <ConfirmIdentityDialog />
        {over && inside !== undefined ? <SessionOverDialog login={inside} /> : null}
      </>
    );
  }
  return <SignIn session={session.data} />;
}
