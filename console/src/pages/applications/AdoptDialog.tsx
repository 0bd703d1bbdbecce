import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const text = words.accounts;

interface AdoptDialogProps {
  readonly application: string;
  /** Without: all that wait. */
  readonly objects?: readonly string[];
  readonly selection: Selection;
  readonly onClose: () => void;
}

/** Asks before accounts that were found count as ours, and how many these are. */
export function AdoptDialog({ application, objects, selection, onClose }: AdoptDialogProps) {
  const say = useToast();
  const params = { application };
  const { data } = useEndpoint('countLinks', { params });
  const adopt = useAct('adopt', { refreshes: ['listLinks', 'countLinks', 'getLink'] });
  const expected = objects?.length ?? data?.pending ?? 0;
  const run = async () => {
    const which = objects === undefined ? { which: 'pending' as const } : { objects: [...objects] };
    const reply = await adopt.run({ params, body: { ...which, expected } });
    if (reply === undefined) return;
    say('success', text.adopted(reply.adopted));
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.adoptTitle(expected)}
      confirm={text.adopt}
      busy={adopt.busy}
      problem={adopt.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {text.adoptText}
    </ConfirmDialog>
  );
}
