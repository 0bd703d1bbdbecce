import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import { assignmentRefreshes } from './assignment.ts';
import { chosenOf, useAssignments } from './use-assignments.ts';

const text = words.enterprise.assignments;

interface UnassignProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Takes the chosen assignments away, after the question. */
export function UnassignDialog({ application, selection, onClose }: UnassignProps) {
  const say = useToast();
  const params = { application: String(application.application) };
  const rows = useAssignments(application);
  const unassign = useAct('unassign', { refreshes: assignmentRefreshes });
  const chosen = chosenOf(rows, selection);
  const run = async () => {
    for (const { principal, type, role } of chosen) {
      const query = { type: type === 'Group' ? ('Group' as const) : ('User' as const), role };
      if ((await unassign.run({ params: { ...params, principal }, query })) === undefined) return;
    }
    say('success', text.unassigned(chosen.length));
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.unassignTitle(chosen.length)}
      confirm={words.shared.remove}
      danger
      busy={unassign.busy}
      problem={unassign.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {text.unassignText}
    </ConfirmDialog>
  );
}
