import { useAct } from '../../api/use-act.ts';
import { useAdministrator } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import type { AdministratorRow } from './AdministratorsPage.tsx';
import { EditAccountBlade } from './EditAccountBlade.tsx';
import { roleOptions } from './role-options.ts';

const { administrators: text } = words.administration;

interface EditAdministratorProps {
  readonly administrator: AdministratorRow;
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** Name, roles and whether an administrator of the installation may sign in; password reset and removal. */
export function EditAdministrator({ administrator, onReload, onClose }: EditAdministratorProps) {
  const { id, version } = administrator;
  const self = useAdministrator()?.id === id;
  const save = useAct('setAdministrator', { refreshes: ['listAdministrators', 'getSession'] });
  const reset = useAct('resetAdministrator', { refreshes: ['listAdministrators'] });
  const remove = useAct('removeAdministrator', { refreshes: ['listAdministrators'] });
  const params = { administrator: id };
  return (
    <EditAccountBlade
      account={administrator}
      options={roleOptions}
      self={self}
      lead={{ reset: text.resetLead, remove: text.removeLead }}
      save={{ ...save, run: async (body) => (await save.run({ params, body }, version)) !== undefined }}
      remove={{ ...remove, run: async () => (await remove.run({ params }, version)) !== undefined }}
      reset={{ ...reset, run: () => void reset.run({ params }), link: reset.reply }}
      onReload={onReload}
      onClose={onClose}
    />
  );
}
