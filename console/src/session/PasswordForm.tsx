import { useAct } from '../api/use-act.ts';
import { CredentialsForm } from './CredentialsForm.tsx';
import { useEnter } from './use-enter.ts';

/** User name and password of an administrator of the installation. */
export function PasswordForm({ login }: { readonly login?: string }) {
  const act = useAct('signIn');
  const enter = useEnter();
  return (
    <CredentialsForm
      login={login}
      busy={act.busy}
      problem={act.problem}
      onSubmit={async (body) => {
        const session = await act.run({ body });
        if (session === undefined) return false;
        await enter(session);
        return true;
      }}
    />
  );
}
