import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular, CheckmarkRegular, CircleRegular } from '@fluentui/react-icons';
import { words } from '../../words.ts';
import { wordOf } from './application-state.ts';
import type { Job } from './provisioning-draft.ts';

const text = words.provisioning.progress;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', gap: '8px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

const icons = { over: <CheckmarkRegular />, now: <ArrowRightRegular />, next: <CircleRegular /> } as const;

/** What the running cycle goes through: what is over, what it does now, and what comes, each with its numbers. */
export function CyclePhases({ phases }: Pick<NonNullable<Job['progress']>, 'phases'>) {
  const styles = useStyles();
  if (phases.length < 2) return null;
  return (
    <ol className={styles.list} aria-label={text.phasesLabel}>
      {phases.map(({ phase, state, done, total }) => (
        <li key={phase} className={styles.row} {...(state === 'now' ? { 'aria-current': 'step' } : {})}>
          {icons[state]}
          <Text weight={state === 'now' ? 'semibold' : 'regular'}>{wordOf(text.phases, phase)}</Text>
          <Text size={200} className={styles.quiet}>
            {text.phaseState[state](done, total)}
          </Text>
        </li>
      ))}
    </ol>
  );
}
