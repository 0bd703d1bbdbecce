import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { useGuardText } from './use-guard-text.ts';
import { refreshedByVersions, shownChanges, type Version } from './version-state.ts';

const text = words.versions;

interface PublishDialogProps {
  readonly application: Application;
  readonly draft: Version;
  readonly onClose: () => void;
}

/** Asks before the draft becomes the current configuration: what it changes, and what follows. */
export function PublishDialog({ application, draft, onClose }: PublishDialogProps) {
  const say = useToast();
  const [note, setNote] = useState('');
  const guard = useGuardText(application);
  const act = useAct('publishDraft', { refreshes: refreshedByVersions });
  const params = { application: String(application.application) };
  const confirm = async () => {
    const saved = await act.run({ params, body: note.trim() === '' ? {} : { note } }, draft.version);
    if (saved === undefined) return;
    say('success', text.saved(saved.version), saved.notices.join(' '));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.draft.publishTitle}
      confirm={text.draft.publish}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text as="p">{text.draft.publishText}</Text>
      {guard === '' ? null : <Text as="p">{guard}</Text>}
      <ChangesTable label={text.draft.blade} changes={shownChanges(draft.changes)} />
      <TextField name="note" label={text.note} hint={text.noteHint} value={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
