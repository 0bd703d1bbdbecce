import { useEndpoint } from '../api/use-endpoint.ts';
import { OverDialog } from './OverDialog.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';

/** The session ended while somebody worked: signing in again leads back to what was being done. */
export function SessionOverDialog({ login }: { readonly login: string }) {
  const state = useEndpoint('getSession').data?.state;
  return <OverDialog>{state === 'second-factor' ? <SecondFactorForm /> : <PasswordForm login={login} />}</OverDialog>;
}
