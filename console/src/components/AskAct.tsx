import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallOf, EndpointName, ReplyOf } from '../api/contract-types.ts';
import { useAct } from '../api/use-act.ts';
import { keyOf } from '../api/use-endpoint.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useToast } from './Toasts.tsx';

interface AskActProps<Name extends EndpointName> {
  readonly open: boolean;
  readonly title: string;
  /** The button that does it, as a verb. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly act: Name;
  readonly call: CallOf<Name>;
  /** Said once it is done. */
  readonly done?: string;
  /** What the act makes out of date. */
  readonly refreshes: readonly EndpointName[];
  /** Before anything is read again: shows what came of it, or leaves the page of what is no more. */
  readonly onDone?: (reply: ReplyOf<Name>) => Promise<void> | void;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

/** Asks before an act, and carries it out. */
export function AskAct<Name extends EndpointName>(props: AskActProps<Name>) {
  const { open, title, confirm, danger = false, act: name, call, done, refreshes, onDone, onClose, children } = props;
  const say = useToast();
  const cache = useQueryClient();
  const act = useAct(name);
  const run = async () => {
    const reply = await act.run(call);
    if (reply === undefined) return;
    await onDone?.(reply);
    // Closed before the page shows the new state: the question would turn into its opposite.
    onClose();
    if (done !== undefined) say('success', done);
    for (const each of refreshes) await cache.invalidateQueries({ queryKey: keyOf(each) });
  };
  return (
    <ConfirmDialog
      open={open}
      title={title}
      confirm={confirm}
      danger={danger}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  );
}
