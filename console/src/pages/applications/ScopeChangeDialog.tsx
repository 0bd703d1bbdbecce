import { Text } from '@fluentui/react-components';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { words } from '../../words.ts';
import { ScopeChange } from './ScopeChange.tsx';
import type { useProvisioningEdits } from './use-provisioning-edits.ts';

interface ScopeChangeDialogProps {
  readonly edits: ReturnType<typeof useProvisioningEdits>;
}

/** Asks before another scope is saved, and says what it means for the accounts that are kept in step. */
export function ScopeChangeDialog({ edits }: ScopeChangeDialogProps) {
  const { asking, save, count, submit, stopAsking } = edits;
  return (
    <ConfirmDialog
      open={asking}
      title={words.scope.changeTitle}
      confirm={words.shared.save}
      busy={save.busy}
      onConfirm={() => void submit()}
      onClose={stopAsking}
    >
      <Text>{words.scope.changeLead}</Text>
      {count.reply === undefined ? null : <ScopeChange test={count.reply} />}
    </ConfirmDialog>
  );
}
