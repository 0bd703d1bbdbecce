import { useAct } from '../../../api/use-act.ts';
import type { ChecklistOption } from '../../../components/ChecklistField.tsx';
import { words } from '../../../words.ts';
import { EditAccountBlade } from '../EditAccountBlade.tsx';
import type { TenantAdministrator } from './TenantAdministrators.tsx';

interface EditTenantAdministratorProps {
  readonly tenant: string;
  readonly administrator: TenantAdministrator;
  readonly options: readonly ChecklistOption<string>[];
  /** Who edits is the account itself. */
  readonly self: boolean;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** Name, roles and whether an administrator of a tenant may sign in; password reset and removal. */
export function EditTenantAdministrator(props: EditTenantAdministratorProps) {
  const { tenant, administrator, options, self, onReload, onClose } = props;
  const { id, version } = administrator;
  const save = useAct('setTenantAdministrator', { refreshes: ['listTenantAdministrators', 'getTenantSession'] });
  const reset = useAct('resetTenantAdministrator', { refreshes: ['listTenantAdministrators'] });
  const remove = useAct('removeTenantAdministrator', { refreshes: ['listTenantAdministrators'] });
  const params = { tenant, administrator: id };
  return (
    <EditAccountBlade
      account={{ ...administrator, roles: administrator.roles.map(({ key }) => key) }}
      options={options}
      self={self}
      lead={{ reset: words.sandboxes.resetLead, remove: words.sandboxes.removeLead }}
      save={{ ...save, run: async (body) => (await save.run({ params, body }, version)) !== undefined }}
      remove={{ ...remove, run: async () => (await remove.run({ params }, version)) !== undefined }}
      reset={{ ...reset, run: () => void reset.run({ params }), link: reset.reply }}
      onReload={onReload}
      onClose={onClose}
    />
  );
}
