import { MenuItem } from '@fluentui/react-components';
import { PersonRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../api/use-act.ts';
import { useAdministrator } from '../session/use-session.ts';
import { words } from '../words.ts';
import { AccountMenu } from './AccountMenu.tsx';

/** The menu of who is signed in to the console. */
export function OwnMenu({ buttonClass }: { readonly buttonClass: string }) {
  const navigate = useNavigate();
  const signOut = useAct('signOut');
  const leave = async () => {
    // Nothing of what was seen may stay in the window.
    if ((await signOut.run()) !== undefined) window.location.assign('/');
  };
  return (
    <AccountMenu
      name={useAdministrator()?.name ?? words.shell.account}
      buttonClass={buttonClass}
      onSignOut={() => void leave()}
    >
      <MenuItem icon={<PersonRegular />} onClick={() => void navigate({ to: '/account' })}>
        {words.shell.account}
      </MenuItem>
    </AccountMenu>
  );
}
