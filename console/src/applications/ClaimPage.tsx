import { Spinner } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useAct } from '../api/use-act.ts';
import { useEndpoint } from '../api/use-endpoint.ts';
import { useParam } from '../components/use-address.ts';
import { ClaimForm, titleOfLink } from '../session/ClaimForm.tsx';
import { FrontDoor } from '../session/FrontDoor.tsx';
import { UnusableLink } from '../session/UnusableLink.tsx';
import { useLinkToken } from '../session/use-link-token.ts';
import { words as general } from '../words.ts';
import { SandboxBanner } from './SandboxBanner.tsx';
import { useEnterTenant } from './use-enter-tenant.ts';

/** Where a one-time link of a tenant leads: an administrator of its own sets the password. */
export function ClaimPage() {
  const tenant = useParam('tenant');
  const token = useLinkToken();
  const session = useEndpoint('getTenantSession', { params: { tenant } });
  const { run, reply: link, problem } = useAct('lookAtTenantLink');
  const claim = useAct('claimTenantInvitation');
  const enter = useEnterTenant();
  const navigate = useNavigate();
  useEffect(() => {
    if (token !== '') void run({ params: { tenant }, body: { token } });
  }, [tenant, token, run]);
  const of = session.data?.tenant;
  const above = of?.sandbox === true ? <SandboxBanner product={of.name} /> : null;
  const home = `/apps/${tenant}`;
  const unusable = token === '' ? general.signIn.linkMissing : problem && `${problem.message} ${problem.advice ?? ''}`;
  if (unusable !== undefined) return <UnusableLink text={unusable} signIn={home} above={above} />;
  if (link === undefined) {
    return (
      <FrontDoor title={general.signIn.setupInvitation} above={above}>
        <Spinner label={general.shared.loading} labelPosition="after" size="small" />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title={titleOfLink(link)} above={above}>
      <ClaimForm
        link={link}
        busy={claim.busy}
        problem={claim.problem}
        onSubmit={async ({ password }) => {
          const entered = await claim.run({ params: { tenant }, body: { token, password } });
          if (entered === undefined) return;
          await enter(entered);
          await navigate({ to: home });
        }}
      />
    </FrontDoor>
  );
}
