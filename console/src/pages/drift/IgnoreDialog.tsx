import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { refreshedByUnmanaged } from './drift-state.ts';

const text = words.unmanaged;

interface DialogProps {
  readonly application: string;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Asks why the chosen accounts are ignored from now on. */
export function IgnoreDialog({ application, selection, onClose }: DialogProps) {
  const say = useToast();
  const [note, setNote] = useState('');
  const ignore = useAct('ignoreUnmanaged', { refreshes: refreshedByUnmanaged });
  const rows = [...selection.keys].map(Number);
  const run = async () => {
    const reply = await ignore.run({ params: { application }, body: { rows, note: note.trim() } });
    if (reply === undefined) return;
    say('success', text.ignored(reply.ignored));
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.ignoreTitle(rows.length)}
      confirm={text.ignore}
      busy={ignore.busy}
      problem={ignore.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.ignoreText}</Text>
      <TextField name="note" label={text.note} value={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
