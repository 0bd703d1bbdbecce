import { Text } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useCaller, useCallState } from '../api/caller.ts';
import { useAct } from '../api/use-act.ts';
import { AskAgain } from '../session/AskAgain.tsx';
import { FrontDoor } from '../session/FrontDoor.tsx';
import { OverDialog } from '../session/OverDialog.tsx';
import { words as general } from '../words.ts';
import { SandboxBanner } from './SandboxBanner.tsx';
import type { TenantSession } from './served-application.ts';
import { TenantSignIn } from './TenantSignIn.tsx';
import { openTenant, TenantProvider } from './use-tenant.ts';
import { words } from './words.ts';

interface TenantGateProps {
  readonly session: TenantSession;
  readonly children: ReactNode;
}

/** Lets in whom the tenant knows; everybody else signs in here, at the address they wanted. */
export function TenantGate({ session, children }: TenantGateProps) {
  const { over } = useCallState();
  const { watch } = useCaller();
  const { tenant, name, sandbox } = session.tenant;
  // The last session with somebody in it: its pages stay behind the question when it ends.
  const [inside, setInside] = useState<TenantSession>();
  const signedIn = session.state === 'signed-in';
  useEffect(() => {
    if (signedIn) setInside(session);
    else if (inside !== undefined) watch.over(true);
  }, [signedIn, session, inside, watch]);
  const shown = signedIn ? session : over ? inside : undefined;
  if (shown === undefined) {
    return (
      <FrontDoor title={general.signIn.title} above={sandbox ? <SandboxBanner product={name} /> : null}>
        <Text as="p">{words.signInLead(tenant)}</Text>
        <TenantSignIn tenant={tenant} />
      </FrontDoor>
    );
  }
  return (
    <TenantProvider value={openTenant(shown)}>
      {children}
      <AskForPassword tenant={tenant} />
      {over && inside !== undefined ? (
        <OverDialog>
          <TenantSignIn tenant={tenant} login={inside.administrator?.login} />
        </OverDialog>
      ) : null}
    </TenantProvider>
  );
}

/** Before a secret is shown or a role changed; the act then goes on by itself. */
function AskForPassword({ tenant }: { readonly tenant: string }) {
  const { confirming } = useCallState();
  const { watch } = useCaller();
  const act = useAct('tenantConfirm', { refreshes: ['getTenantSession'] });
  if (!confirming) return null;
  return (
    <AskAgain
      busy={act.busy}
      problem={act.problem}
      onSubmit={async ({ password }) => {
        const session = await act.run({ params: { tenant }, body: { password } });
        if (session !== undefined) watch.confirmed(true);
      }}
      onCancel={() => {
        act.reset();
        watch.confirmed(false);
      }}
    />
  );
}
