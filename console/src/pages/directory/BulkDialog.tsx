import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

type Refused = ReplyOf<'actOnDirectoryUsers'>['refused'];
export type BulkAct = 'enable' | 'disable' | 'delete';

const text = words.directory.users;
const wordsOf = {
  enable: { title: text.enableTitle, text: text.enableText, confirm: text.enable, toast: text.enabledToast },
  disable: { title: text.disableTitle, text: text.disableText, confirm: text.disable, toast: text.disabledToast },
  delete: { title: text.deleteTitle, text: text.deleteText, confirm: words.shared.delete, toast: text.deletedToast },
} as const;

interface BulkDialogProps {
  readonly act: BulkAct;
  /** Their objectIds. */
  readonly users: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks once, then acts on many users; who was refused is named. */
export function BulkDialog({ act, users, onDone, onClose }: BulkDialogProps) {
  const say = useToast();
  const [refused, setRefused] = useState<Refused>([]);
  const bulk = useAct('actOnDirectoryUsers', {
    refreshes: ['listDirectoryUsers', 'getDirectoryUser', 'listDirectoryMembers', 'listDirectoryGroups'],
  });
  const said = wordsOf[act];
  const run = async () => {
    const reply = await bulk.run({ body: { users: [...users], act } });
    if (reply === undefined) return;
    if (reply.done > 0) say('success', said.toast(reply.done));
    if (reply.refused.length === 0) onDone();
    else setRefused(reply.refused);
  };
  if (refused.length > 0) {
    return (
      <ConfirmDialog
        open
        title={said.title(users.length)}
        confirm={words.shared.close}
        onConfirm={onDone}
        onClose={onDone}
      >
        <Notice intent="warning" title={text.refused(refused.length)}>
          {refused.slice(0, 10).map(({ user, message }) => (
            <div key={user}>{message}</div>
          ))}
        </Notice>
      </ConfirmDialog>
    );
  }
  return (
    <ConfirmDialog
      open
      title={said.title(users.length)}
      confirm={said.confirm}
      danger={act !== 'enable'}
      busy={bulk.busy}
      problem={bulk.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {said.text}
    </ConfirmDialog>
  );
}
