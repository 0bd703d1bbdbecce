import { Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.directory.user;

export interface UserDialogProps {
  readonly open: boolean;
  readonly user: ReplyOf<'getDirectoryUser'>['user'];
  readonly provisioning: ReplyOf<'getUserProvisioning'> | undefined;
  readonly onClose: () => void;
}

/** Asks before a user goes to the recycle bin, naming the accounts that follow. */
export function DeleteUserDialog({ open, user, provisioning, onClose }: UserDialogProps) {
  const say = useToast();
  const navigate = useNavigate();
  const remove = useAct('deleteDirectoryUser', { refreshes: ['listDirectoryUsers', 'listDirectoryGroups'] });
  const name = user.displayName ?? user.userPrincipalName;
  const run = async () => {
    const done = await remove.run({ params: { user: user.objectId } });
    if (done === undefined) return;
    say('success', text.deleted(name));
    await navigate({ to: '/directory/users' });
  };
  return (
    <ConfirmDialog
      open={open}
      title={text.deleteTitle(name)}
      confirm={words.shared.delete}
      danger
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.deleteText}</Text>
      <AccountsFollow provisioning={provisioning} />
    </ConfirmDialog>
  );
}

/** The applications in which an account will be disabled. */
export function AccountsFollow({ provisioning }: Pick<UserDialogProps, 'provisioning'>) {
  const names = (provisioning?.applications ?? [])
    .filter(({ state, account }) => account !== null && state !== 'disabled')
    .map((application) => application.name);
  return names.length === 0 ? null : <Text>{text.accountsFollow(names.join(', '))}</Text>;
}
