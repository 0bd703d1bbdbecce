import { useAct } from '../../../api/use-act.ts';
import type { ChecklistOption } from '../../../components/ChecklistField.tsx';
import { NewAccountBlade } from '../NewAccountBlade.tsx';

interface AddTenantAdministratorProps {
  readonly tenant: string;
  readonly options: readonly ChecklistOption<string>[];
  readonly onClose: () => void;
}

/** A new administrator of a tenant. */
export function AddTenantAdministrator({ tenant, options, onClose }: AddTenantAdministratorProps) {
  const act = useAct('addTenantAdministrator', { refreshes: ['listTenantAdministrators'] });
  return (
    <NewAccountBlade
      options={options}
      busy={act.busy}
      problem={act.problem}
      added={act.reply}
      onSubmit={(body) => void act.run({ params: { tenant }, body })}
      onClose={onClose}
    />
  );
}
