import {
  CheckmarkCircleRegular,
  LinkDismissRegular,
  LinkRegular,
  PersonInfoRegular,
  ShieldRegular,
} from '@fluentui/react-icons';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import type { Selection } from '../../components/SelectionBox.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';

const text = words.accounts;

export type AccountPanel =
  | { readonly kind: 'show'; readonly key: string }
  | { readonly kind: 'adopt' | 'adopt-all' | 'unlink' | 'relink' | 'protected' };

interface AccountCommandsProps {
  readonly application: string;
  readonly selection: Selection;
  readonly onPanel: (panel: AccountPanel) => void;
}

/** What can be done with the chosen accounts, and with all that wait. */
export function AccountCommands({ application, selection, onPanel }: AccountCommandsProps) {
  const may = useMay();
  const { data } = useEndpoint('countLinks', { params: { application } });
  const [only] = selection.keys;
  const one = selection.keys.size === 1;
  return (
    <CommandBar>
      <Command
        label={text.details}
        icon={<PersonInfoRegular />}
        disabled={!one}
        onClick={() => (only === undefined ? undefined : onPanel({ kind: 'show', key: only }))}
      />
      <CommandDivider />
      <Command
        label={text.adopt}
        icon={<CheckmarkCircleRegular />}
        disabled={!may('adopt') || selection.keys.size === 0}
        onClick={() => onPanel({ kind: 'adopt' })}
      />
      <Command
        label={text.adoptAll}
        icon={<CheckmarkCircleRegular />}
        disabled={!may('adopt') || (data?.pending ?? 0) === 0}
        onClick={() => onPanel({ kind: 'adopt-all' })}
      />
      <CommandDivider />
      <Command
        label={text.unlink}
        icon={<LinkDismissRegular />}
        disabled={!may('unlink') || !one}
        onClick={() => onPanel({ kind: 'unlink' })}
      />
      <Command
        label={text.relink}
        icon={<LinkRegular />}
        disabled={!may('relink') || !one}
        onClick={() => onPanel({ kind: 'relink' })}
      />
      <CommandDivider />
      <Command label={text.protect} icon={<ShieldRegular />} onClick={() => onPanel({ kind: 'protected' })} />
    </CommandBar>
  );
}
