import { useAct } from '../api/use-act.ts';
import { CredentialsForm } from '../session/CredentialsForm.tsx';
import { useEnterTenant } from './use-enter-tenant.ts';

interface TenantSignInProps {
  readonly tenant: string;
  /** Who was signed in before. */
  readonly login?: string | undefined;
}

/** User name and password of one of a tenant's own administrators. */
export function TenantSignIn({ tenant, login }: TenantSignInProps) {
  const act = useAct('tenantSignIn');
  const enter = useEnterTenant();
  return (
    <CredentialsForm
      login={login}
      busy={act.busy}
      problem={act.problem}
      onSubmit={async (body) => {
        const session = await act.run({ params: { tenant }, body });
        if (session === undefined) return false;
        await enter(session);
        return true;
      }}
    />
  );
}
