import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.directory.group;

interface RemoveMembersDialogProps {
  readonly group: string;
  readonly members: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks once, then takes the chosen members out of the group. */
export function RemoveMembersDialog({ group, members, onDone, onClose }: RemoveMembersDialogProps) {
  const say = useToast();
  const [busy, setBusy] = useState(false);
  const remove = useAct('removeDirectoryMember', {
    refreshes: ['listDirectoryMembers', 'listDirectoryGroups', 'getDirectoryGroup', 'getDirectoryUser'],
  });
  const run = async () => {
    setBusy(true);
    let done = 0;
    for (const member of members) {
      if ((await remove.run({ params: { group, member } })) === undefined) break;
      done += 1;
    }
    setBusy(false);
    if (done > 0) say('success', text.removed(done));
    if (done === members.length) onDone();
  };
  return (
    <ConfirmDialog
      open
      title={text.removeTitle(members.length)}
      confirm={words.shared.remove}
      danger
      busy={busy}
      problem={remove.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.removeText}</Text>
    </ConfirmDialog>
  );
}
