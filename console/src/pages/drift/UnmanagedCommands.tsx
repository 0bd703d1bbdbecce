import { CheckmarkCircleRegular, EyeOffRegular, EyeRegular } from '@fluentui/react-icons';
import { useAct } from '../../api/use-act.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { refreshedByUnmanaged } from './drift-state.ts';

const text = words.unmanaged;

interface UnmanagedCommandsProps {
  readonly application: string;
  readonly selection: Selection;
  readonly onAsk: (what: 'adopt' | 'ignore') => void;
}

/** What can be done about the chosen accounts. */
export function UnmanagedCommands({ application, selection, onAsk }: UnmanagedCommandsProps) {
  const may = useMay();
  const say = useToast();
  const [show] = useQueryPart('show');
  const heed = useAct('heedUnmanaged', { refreshes: refreshedByUnmanaged });
  const none = selection.keys.size === 0;
  const run = async () => {
    const reply = await heed.run({ params: { application }, body: { rows: [...selection.keys].map(Number) } });
    if (reply === undefined) return;
    say('success', text.heeded(reply.heeded));
    selection.clear();
  };
  return (
    <>
      <CommandBar>
        <Command
          label={text.adopt}
          icon={<CheckmarkCircleRegular />}
          disabled={none || !may('adoptUnmanaged')}
          onClick={() => onAsk('adopt')}
        />
        <CommandDivider />
        {show === 'ignored' ? (
          <Command
            label={text.heed}
            icon={<EyeRegular />}
            disabled={none || heed.busy || !may('heedUnmanaged')}
            onClick={() => void run()}
          />
        ) : (
          <Command
            label={text.ignore}
            icon={<EyeOffRegular />}
            disabled={none || !may('ignoreUnmanaged')}
            onClick={() => onAsk('ignore')}
          />
        )}
      </CommandBar>
      <ProblemNotice problem={heed.problem} />
    </>
  );
}
