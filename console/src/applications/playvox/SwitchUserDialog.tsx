import { Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { user: text } = words;

interface SwitchUserDialogProps {
  readonly user: ReplyOf<'getTenantUser'>;
  readonly onClose: () => void;
}

/** Deactivates a user by hand, or lets one in again; says what provisioning will make of it. */
export function SwitchUserDialog({ user, onClose }: SwitchUserDialogProps) {
  const { params } = useTenant();
  const toast = useToast();
  const { id, active, userName, displayName } = user;
  const name = displayName ?? userName;
  const act = useAct('setTenantUser', { refreshes: ['getTenantUser', 'listTenantUsers'] });
  const confirm = async () => {
    if ((await act.run({ params: { ...params, user: id }, body: { active: !active } })) === undefined) return;
    toast('success', active ? text.deactivated(name) : text.reactivated(name));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={active ? text.deactivateTitle(name) : text.reactivateTitle(name)}
      confirm={active ? text.deactivate : text.reactivate}
      danger={active}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text as="p">{active ? text.deactivateText : text.reactivateText}</Text>
      <Text as="p">{active ? text.nextDeactivated : text.nextReactivated}</Text>
    </ConfirmDialog>
  );
}
