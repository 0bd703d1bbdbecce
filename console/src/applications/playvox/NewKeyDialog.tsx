import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { Notice } from '../../components/Notice.tsx';
import { words as general } from '../../words.ts';
import { useTenant } from '../use-tenant.ts';
import { NameDialog } from './NameDialog.tsx';
import { words } from './words.ts';

const { keys: text } = words;

/** Create API Key: a name, Save, and then that it was generated. */
export function NewKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { params } = useTenant();
  const act = useAct('createCredential', { refreshes: ['listCredentials'] });
  if (act.reply === undefined) {
    return (
      <NameDialog
        title={text.create}
        label={text.name}
        hint={text.nameHint}
        busy={act.busy}
        problem={act.problem}
        onSave={(name) => void act.run({ params, body: { name } })}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{act.reply.name}</DialogTitle>
          <DialogContent>
            <Notice intent="success" title={text.made}>
              {text.madeLead}
            </Notice>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {general.shared.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
