import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';
import type { Job } from './provisioning-draft.ts';

const text = words.provisioning.progress.held;
const refreshes = ['getJob', 'listCycles', 'listApplications', 'listHeld'] as const;

type Held = NonNullable<Job['held']>;

const heldKinds = ['disables', 'deletes', 'memberRemovals', 'creates', 'changes', 'adoptions'] as const;

/** What a person may say to what is held. */
export type HeldWord = 'allow' | 'reject';

/** How many wait. */
export function heldCount(held: Held): number {
  return heldKinds.reduce((sum, kind) => sum + held[kind], 0);
}

/** What of each kind waits, in words: `3 to disable, 1 to create`. */
export function heldText(held: Held): string {
  const some = heldKinds.filter((kind) => held[kind] > 0);
  return some.map((kind) => `${held[kind].toLocaleString(language)} ${text.kinds[kind]}`).join(', ');
}

interface HeldDialogProps {
  readonly application: Application;
  readonly held: Held;
  readonly asked: HeldWord | undefined;
  readonly onClose: () => void;
}

/** Asks before what is held goes, or is discarded, and says how many. */
export function HeldDialog({ application, held, asked, onClose }: HeldDialogProps) {
  const say = useToast();
  const params = { application: String(application.application) };
  const allow = useAct('allowRemovals', { refreshes });
  const reject = useAct('rejectRemovals', { refreshes });
  const count = heldCount(held);
  const isAllow = asked === 'allow';
  const confirm = async () => {
    const done = isAllow ? await allow.run({ params, body: { count } }) : await reject.run({ params });
    if (done === undefined) return;
    const when = words.shared.when[done.when];
    say('success', isAllow ? text.allowed(count, when) : text.rejected(count, when));
    onClose();
  };
  const act = isAllow ? allow : reject;
  return (
    <ConfirmDialog
      open={asked !== undefined}
      title={isAllow ? text.allowTitle(count, application.name) : text.rejectTitle(count)}
      confirm={isAllow ? text.allow : text.reject}
      danger={isAllow}
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {isAllow ? text.allowText : text.rejectText}
    </ConfirmDialog>
  );
}
