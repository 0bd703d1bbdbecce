import { useAct } from '../../api/use-act.ts';
import { useToast } from '../../components/Toasts.tsx';
import { useTenant } from '../use-tenant.ts';
import type { ApiKey } from './ApiKeysPage.tsx';
import { NameDialog } from './NameDialog.tsx';
import { words } from './words.ts';

const { keys: text } = words;

/** Another name for a key. */
export function EditKeyDialog({ apiKey, onClose }: { readonly apiKey: ApiKey; readonly onClose: () => void }) {
  const { params } = useTenant();
  const toast = useToast();
  const act = useAct('renameCredential', { refreshes: ['listCredentials'] });
  const save = async (name: string) => {
    const renamed = await act.run({ params: { ...params, credential: apiKey.id }, body: { name } });
    if (renamed === undefined) return;
    toast('success', text.renamed);
    onClose();
  };
  return (
    <NameDialog
      title={text.editTitle}
      label={text.name}
      hint={text.nameHint}
      name={apiKey.name}
      busy={act.busy}
      problem={act.problem}
      onSave={(name) => void save(name)}
      onClose={onClose}
    />
  );
}
