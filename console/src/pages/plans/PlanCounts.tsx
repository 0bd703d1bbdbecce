import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { useQueryPart } from '../../components/use-address.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { type Plan, sumOf } from './plan-state.ts';

const text = words.plans;

const useStyles = makeStyles({ counts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** How many rows of each kind; each shows only those. */
export function PlanCounts({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const [action, setAction] = useQueryPart('action');
  if (plan.counts.length === 0) return null;
  const rows = sumOf(plan, 'rows');
  return (
    <div className={styles.counts} role="toolbar" aria-label={text.counts}>
      <ToggleButton size="small" checked={action === ''} aria-label={text.allRows(rows)} onClick={() => setAction('')}>
        {`${text.all} ${rows.toLocaleString(language)}`}
      </ToggleButton>
      {plan.counts.map((count) => {
        const label = wordOf(text.actions, count.action);
        return (
          <ToggleButton
            key={count.action}
            size="small"
            checked={action === count.action}
            aria-label={text.show(label, count.rows)}
            onClick={() => setAction(action === count.action ? '' : count.action)}
          >
            {`${label} ${count.rows.toLocaleString(language)}`}
          </ToggleButton>
        );
      })}
    </div>
  );
}
