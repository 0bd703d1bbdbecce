import { Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { assignmentRefreshes } from '../applications/assignment.ts';

const text = words.pushGroups;

interface UnlinkGroupDialogProps {
  readonly application: string;
  /** objectId. */
  readonly group: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** *Unlink pushed group*: the group in the application is left or deleted. */
export function UnlinkGroupDialog({ application, group, onDone, onClose }: UnlinkGroupDialogProps) {
  const say = useToast();
  const [target, setTarget] = useState<'leave' | 'delete'>('leave');
  const unlink = useAct('unlinkPushedGroup', { refreshes: [...assignmentRefreshes, 'listPushedGroups', 'listLinks'] });
  const run = async () => {
    const reply = await unlink.run({ params: { application, group }, body: { target } });
    if (reply === undefined) return;
    say('success', text.unlinked(reply.name));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.unlinkTitle}
      confirm={text.unlink}
      danger
      busy={unlink.busy}
      problem={unlink.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={text.unlinkTitle}
        value={target}
        onChange={(_, { value }) => setTarget(value === 'delete' ? 'delete' : 'leave')}
      >
        <Radio value="leave" label={text.leave} />
        <Radio value="delete" label={text.delete} />
      </RadioGroup>
      <Text>{text.unlinkText}</Text>
    </ConfirmDialog>
  );
}
