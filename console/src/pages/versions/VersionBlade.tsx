import { Button, Text } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChangesTable } from '../../components/ChangesTable.tsx';
import { timeText } from '../../components/time-text.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { Facts } from '../directory/Facts.tsx';
import { changesText, shownChanges, type Version } from './version-state.ts';

const text = words.versions;

interface VersionBladeProps {
  readonly version: Version;
  /** Left out for what cannot be rolled back to. */
  readonly onRollBack?: () => void;
  readonly onClose: () => void;
}

/** A version, or the draft: who, when, why, and each thing that it set otherwise. */
export function VersionBlade({ version, onRollBack, onClose }: VersionBladeProps) {
  const may = useMay();
  const { version: number, state, author, note, at, changes } = version;
  return (
    <Blade
      open
      title={state === 'draft' ? text.draft.blade : text.title(number)}
      size="large"
      onClose={onClose}
      footer={
        onRollBack === undefined ? undefined : (
          <Button disabledFocusable={!may('rollBack')} onClick={onRollBack}>
            {text.rollBack}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: text.facts.state, value: text.states[state] },
          { label: text.facts.at, value: timeText(at) },
          { label: text.facts.by, value: actorText(author) },
          ...(note === null ? [] : [{ label: text.facts.note, value: note }]),
        ]}
      />
      {changes.length === 0 ? (
        <Text>{changesText(version)}</Text>
      ) : (
        <ChangesTable label={text.changed} changes={shownChanges(changes)} />
      )}
    </Blade>
  );
}
