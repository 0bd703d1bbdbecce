import type { ReplyOf } from '../api/contract-types.ts';
import { Notice } from '../components/Notice.tsx';
import { words } from '../words.ts';
import { FrontDoor } from './FrontDoor.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorForm } from './SecondFactorForm.tsx';

/** Signing in: the password, then the code where one is set up. */
export function SignIn({ session }: { readonly session: ReplyOf<'getSession'> }) {
  if (session.setupOpen) {
    return (
      <FrontDoor title={words.signIn.noAdministrator}>
        <Notice intent="info">{words.signIn.useSetupLink}</Notice>
      </FrontDoor>
    );
  }
  if (session.state === 'second-factor') {
    return (
      <FrontDoor title={words.signIn.secondFactorTitle}>
        <SecondFactorForm />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title={words.signIn.title}>
      <PasswordForm />
    </FrontDoor>
  );
}
