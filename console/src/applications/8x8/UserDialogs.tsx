import { Text } from '@fluentui/react-components';
import { AskAct } from '../../components/AskAct.tsx';
import { useAccount } from './account.ts';
import { nameOf, type User } from './user-attributes.ts';
import { words } from './words.ts';

const text = words.user;
const refreshes = ['getTenantUser', 'listTenantUsers'] as const;

interface UserDialogProps {
  readonly open: boolean;
  readonly user: User;
  readonly onClose: () => void;
}

/** Asks before a user is deactivated or activated by hand, and says what provisioning will make of it. */
export function SwitchUserDialog({ open, user, onClose }: UserDialogProps) {
  const { params } = useAccount();
  const name = nameOf(user);
  return (
    <AskAct
      open={open}
      title={(user.active ? text.deactivateTitle : text.activateTitle)(name)}
      confirm={user.active ? text.deactivate : text.activate}
      danger={user.active}
      act="setTenantUser"
      call={{ params: { ...params, user: user.id }, body: { active: !user.active } }}
      done={(user.active ? text.deactivated : text.activated)(name)}
      refreshes={refreshes}
      onClose={onClose}
    >
      <Text as="p">{user.active ? text.deactivateText : text.activateText}</Text>
      <Text as="p">{text.nextCycle}</Text>
    </AskAct>
  );
}

/** Asks before an inactive user is deleted for good. */
export function DeleteUserDialog({ open, user, onClose, onDeleted }: UserDialogProps & { onDeleted: () => void }) {
  const { params } = useAccount();
  const name = nameOf(user);
  return (
    <AskAct
      open={open}
      title={text.deleteTitle(name)}
      confirm={text.delete}
      danger
      act="deleteTenantUser"
      call={{ params: { ...params, user: user.id } }}
      done={text.deleted(name)}
      refreshes={refreshes}
      onDone={onDeleted}
      onClose={onClose}
    >
      {text.deleteText}
    </AskAct>
  );
}
