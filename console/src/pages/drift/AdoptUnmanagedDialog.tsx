import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { CheckField, TextField } from '../../components/fields.tsx';
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

/** Asks whose the chosen accounts are, and whether who is not in scope is assigned. */
export function AdoptUnmanagedDialog({ application, selection, onClose }: DialogProps) {
  const say = useToast();
  const [person, setPerson] = useState('');
  const [assign, setAssign] = useState(false);
  const adopt = useAct('adoptUnmanaged', { refreshes: refreshedByUnmanaged });
  const rows = [...selection.keys].map(Number);
  const run = async () => {
    const named = person.trim() === '' ? {} : { person: person.trim() };
    const reply = await adopt.run({ params: { application }, body: { rows, assign, ...named } });
    if (reply === undefined) return;
    say('success', text.adopted(reply.adopted));
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.adoptTitle(rows.length)}
      confirm={text.adopt}
      busy={adopt.busy}
      problem={adopt.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.adoptText}</Text>
      {rows.length === 1 ? (
        <TextField name="person" label={text.person} hint={text.personHint} value={person} onChange={setPerson} />
      ) : null}
      <CheckField name="assign" label={text.assign} hint={text.assignHint} value={assign} onChange={setAssign} />
    </ConfirmDialog>
  );
}
