import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.provisioning.pause;

interface PauseDialogProps {
  readonly params: { readonly application: string };
  readonly onClose: () => void;
}

/** A break for maintenance, with its reason: whoever looks at the job is told. */
export function PauseDialog({ params, onClose }: PauseDialogProps) {
  const say = useToast();
  const [reason, setReason] = useState('');
  const pause = useAct('pauseJob', { refreshes: ['getJob', 'listApplications', 'listCycles'] });
  const run = async () => {
    if ((await pause.run({ params, body: { reason } })) === undefined) return;
    say('success', text.paused);
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.title}
      confirm={text.pause}
      busy={pause.busy}
      problem={pause.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.lead}</Text>
      <TextField name="reason" label={text.reason} value={reason} onChange={setReason} required autoFocus />
    </ConfirmDialog>
  );
}
