import { useAct } from '../../api/use-act.ts';
import { NewAccountBlade } from './NewAccountBlade.tsx';
import { roleOptions } from './role-options.ts';

/** A new administrator of the installation. */
export function AddAdministrator({ onClose }: { readonly onClose: () => void }) {
  const act = useAct('addAdministrator', { refreshes: ['listAdministrators'] });
  return (
    <NewAccountBlade
      options={roleOptions}
      busy={act.busy}
      problem={act.problem}
      added={act.reply}
      onSubmit={(body) => void act.run({ body })}
      onClose={onClose}
    />
  );
}
