import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { TextField } from '../../components/fields.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.accounts;

interface RelinkDialogProps {
  readonly application: string;
  readonly object: string;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Ties a person or group to another account. */
export function RelinkDialog({ application, object, selection, onClose }: RelinkDialogProps) {
  const say = useToast();
  const params = { application, object };
  const { data } = useEndpoint('getLink', { params });
  const relink = useAct('relink', { refreshes: ['listLinks', 'countLinks', 'getLink'] });
  const [target, setTarget] = useState('');
  const run = async () => {
    if ((await relink.run({ params, body: { target } })) === undefined) return;
    say('success', text.relinked);
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.relinkTitle(data?.name ?? '')}
      confirm={text.relink}
      busy={relink.busy}
      problem={relink.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.relinkText}</Text>
      <TextField name="target" label={text.relinkField} value={target} required onChange={setTarget} />
    </ConfirmDialog>
  );
}
