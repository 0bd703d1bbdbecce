import { Button } from '@fluentui/react-components';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { type Assignment, assignmentRefreshes } from './assignment.ts';
import { chosenOf, useAssignments, useWaitingAssignments } from './use-assignments.ts';

const text = words.provisionUser;

/** Says that assignments wait, and offers to provision all of them. */
export function WaitingAssignments({
  count,
  onAll,
}: {
  readonly count: number;
  readonly onAll: (() => void) | undefined;
}) {
  const action = onAll === undefined ? undefined : <Button onClick={onAll}>{text.everybody}</Button>;
  return (
    <Notice intent="warning" title={text.noticeTitle(count)} {...(action === undefined ? {} : { action })}>
      {text.notice}
    </Notice>
  );
}

interface ProvisionUserProps {
  readonly application: string;
  /** Who is provisioned; `all`: so many as wait. */
  readonly chosen: readonly Assignment[] | { readonly all: number };
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Asks, then provisions who was assigned before accounts were made. */
function ProvisionUserDialog({ application, chosen, onDone, onClose }: ProvisionUserProps) {
  const say = useToast();
  const act = useAct('provisionAssigned', { refreshes: [...assignmentRefreshes, 'listTasks', 'getJob'] });
  const principals = 'all' in chosen ? undefined : [...new Set(chosen.map(({ principal }) => principal))];
  const run = async () => {
    const params = { application };
    const reply = await act.run({ params, body: principals === undefined ? {} : { principals } });
    if (reply === undefined) return;
    const { provisioned, when } = reply;
    say('success', when === null ? text.nobody : text.done(provisioned, words.shared.when[when]));
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.title('all' in chosen ? chosen.all : chosen.length)}
      confirm={text.act}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {text.text}
    </ConfirmDialog>
  );
}

interface ProvisionChosenProps {
  readonly application: Application;
  /** Absent: everybody who waits. */
  readonly selection?: Selection;
  readonly onClose: () => void;
}

/** *Provision User* for the chosen assignments that wait, or for all. */
export function ProvisionChosen({ application, selection, onClose }: ProvisionChosenProps) {
  const rows = useAssignments(application);
  const all = useWaitingAssignments(application);
  return (
    <ProvisionUserDialog
      application={String(application.application)}
      chosen={selection === undefined ? { all } : chosenOf(rows, selection).filter(({ waits }) => waits)}
      onDone={() => selection?.clear()}
      onClose={onClose}
    />
  );
}
