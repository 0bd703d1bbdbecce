import { Spinner } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReplyOf } from '../api/contract-types.ts';
import { useAct } from '../api/use-act.ts';
import { ClaimForm, titleOfLink } from '../session/ClaimForm.tsx';
import { FrontDoor } from '../session/FrontDoor.tsx';
import { UnusableLink } from '../session/UnusableLink.tsx';
import { useEnter } from '../session/use-enter.ts';
import { useLinkToken } from '../session/use-link-token.ts';
import { words } from '../words.ts';

const { signIn } = words;

/** Where a one-time link leads: the first administrator, an invitation, or another password. */
export function SetupPage() {
  const token = useLinkToken();
  const { run, reply: link, problem } = useAct('lookAtLink');
  useEffect(() => {
    if (token !== '') void run({ body: { token } });
  }, [token, run]);
  if (token === '') return <UnusableLink text={signIn.linkMissing} signIn="/" />;
  if (problem !== undefined) return <UnusableLink text={`${problem.message} ${problem.advice ?? ''}`} signIn="/" />;
  if (link === undefined) {
    return (
      <FrontDoor title={words.shell.product}>
        <Spinner label={words.shared.loading} labelPosition="after" size="small" />
      </FrontDoor>
    );
  }
  return <Claim token={token} link={link} />;
}

function Claim({ token, link }: { readonly token: string; readonly link: ReplyOf<'lookAtLink'> }) {
  const act = useAct('claimSetup');
  const enter = useEnter();
  const navigate = useNavigate();
  const first = link.kind === 'first';
  return (
    <FrontDoor title={titleOfLink(link)}>
      <ClaimForm
        link={link}
        busy={act.busy}
        problem={act.problem}
        onSubmit={async ({ login, name, password }) => {
          const session = await act.run({ body: { token, password, ...(first ? { login, name } : {}) } });
          if (session === undefined) return;
          await enter(session);
          await navigate({ to: '/' });
        }}
      />
    </FrontDoor>
  );
}
