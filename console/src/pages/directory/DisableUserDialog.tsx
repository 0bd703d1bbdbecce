import { Text } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { AccountsFollow, type UserDialogProps } from './DeleteUserDialog.tsx';

const { user: text, users } = words.directory;

/** Asks before an account is disabled, or enabled again. */
export function DisableUserDialog({ open, user, provisioning, onClose }: UserDialogProps) {
  const say = useToast();
  const change = useAct('setDirectoryUser', {
    refreshes: ['getDirectoryUser', 'listDirectoryUsers', 'getUserProvisioning'],
  });
  const name = user.displayName ?? user.userPrincipalName;
  const disables = user.accountEnabled;
  const run = async () => {
    const body = { attributes: { accountEnabled: !disables } };
    const done = await change.run({ params: { user: user.objectId }, body });
    if (done === undefined) return;
    say('success', disables ? text.disabled : text.enabled);
    onClose();
  };
  return (
    <ConfirmDialog
      open={open}
      title={disables ? text.disableTitle(name) : text.enableTitle(name)}
      confirm={disables ? users.disable : users.enable}
      danger={disables}
      busy={change.busy}
      problem={change.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{disables ? text.disableText : text.enableText}</Text>
      {disables ? <AccountsFollow provisioning={provisioning} /> : null}
    </ConfirmDialog>
  );
}
