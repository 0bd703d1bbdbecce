import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from '../applications/ApplicationFrame.tsx';
import { useGuardText } from './use-guard-text.ts';
import { refreshedByVersions, shownChanges } from './version-state.ts';

const text = words.versions;

interface RollBackDialogProps {
  readonly application: Application;
  readonly version: number;
  /** The version that is current, as it was seen. */
  readonly current: number;
  readonly onClose: () => void;
}

/** Asks before a past version is made current again: what changes by it, and what follows. */
export function RollBackDialog({ application, version, current, onClose }: RollBackDialogProps) {
  const say = useToast();
  const [note, setNote] = useState('');
  const guard = useGuardText(application);
  const act = useAct('rollBack', { refreshes: refreshedByVersions });
  const params = { application: String(application.application), version };
  const compared = useEndpoint('compareVersions', {
    params: { application: params.application, version: current },
    query: { to: version },
  });
  const changes = compared.data?.changes ?? [];
  const confirm = async () => {
    const saved = await act.run({ params, body: note.trim() === '' ? {} : { note } }, current);
    if (saved === undefined) return;
    say('success', text.saved(saved.version), saved.notices.join(' '));
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.rollBackTitle(version)}
      confirm={text.rollBack}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Text as="p">{text.rollBackText(version)}</Text>
      {guard === '' ? null : <Text as="p">{guard}</Text>}
      <ProblemNotice problem={compared.error} />
      {changes.length === 0 ? null : <ChangesTable label={text.rollBackDiff} changes={shownChanges(changes)} />}
      <TextField name="note" label={text.note} hint={text.noteHint} value={note} onChange={setNote} />
    </ConfirmDialog>
  );
}
