import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.directory.bin;

interface BinDialogProps {
  readonly kind: 'User' | 'Group';
  readonly act: 'restore' | 'purge';
  readonly ids: readonly string[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks once, then restores or purges what was chosen, one after the other, until one is refused. */
export function BinDialog({ kind, act, ids, onDone, onClose }: BinDialogProps) {
  const say = useToast();
  const refreshes = ['listDirectoryUsers', 'listDirectoryGroups', 'getDirectoryUser', 'getDirectoryGroup'] as const;
  const restoreUser = useAct('restoreDirectoryUser', { refreshes });
  const restoreGroup = useAct('restoreDirectoryGroup', { refreshes });
  const purgeUser = useAct('purgeDirectoryUser', { refreshes });
  const purgeGroup = useAct('purgeDirectoryGroup', { refreshes });
  const [done, setDone] = useState<ReadonlySet<string>>(new Set<string>());
  const [busy, setBusy] = useState(false);
  const users = act === 'restore' ? restoreUser : purgeUser;
  const groups = act === 'restore' ? restoreGroup : purgeGroup;
  const one = (id: string) =>
    kind === 'User' ? users.run({ params: { user: id } }) : groups.run({ params: { group: id } });
  const run = async () => {
    setBusy(true);
    const passed = new Set(done);
    for (const id of ids.filter((each) => !done.has(each))) {
      if ((await one(id)) === undefined) break;
      passed.add(id);
    }
    setDone(passed);
    setBusy(false);
    if (passed.size < ids.length) return;
    say('success', act === 'restore' ? text.restored(passed.size) : text.purged(passed.size));
    onDone();
  };
  const problem = kind === 'User' ? users.problem : groups.problem;
  const restores = act === 'restore';
  return (
    <ConfirmDialog
      open
      title={restores ? text.restoreTitle(ids.length) : text.purgeTitle(ids.length)}
      confirm={restores ? text.restore : text.purge}
      danger={!restores}
      busy={busy}
      problem={problem}
      onConfirm={() => void run()}
      onClose={done.size > 0 ? onDone : onClose}
    >
      {problem !== undefined && done.size > 0 ? <Text>{text.stopped(done.size)}</Text> : null}
      <Text>{restores ? text.restoreText : text.purgeText}</Text>
    </ConfirmDialog>
  );
}
