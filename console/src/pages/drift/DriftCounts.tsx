import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { useQueryPart } from '../../components/use-address.ts';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import type { Drift } from './drift-state.ts';

const text = words.drift;

const useStyles = makeStyles({ counts: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });

/** How many differences of each kind; each shows only those. */
export function DriftCounts({ drift }: { readonly drift: Drift }) {
  const styles = useStyles();
  const [kind, setKind] = useQueryPart('kind');
  if (drift.total === 0) return null;
  const counts = new Map<string, number>();
  for (const one of drift.counts) counts.set(one.kind, (counts.get(one.kind) ?? 0) + one.count);
  return (
    <div className={styles.counts} role="toolbar" aria-label={text.counts}>
      <ToggleButton
        size="small"
        checked={kind === ''}
        aria-label={text.allRows(drift.total)}
        onClick={() => setKind('')}
      >
        {`${text.all} ${drift.total.toLocaleString(language)}`}
      </ToggleButton>
      {[...counts].map(([each, count]) => {
        const label = wordOf(text.kinds, each);
        return (
          <ToggleButton
            key={each}
            size="small"
            checked={kind === each}
            aria-label={text.show(label, count)}
            onClick={() => setKind(kind === each ? '' : each)}
          >
            {`${label} ${count.toLocaleString(language)}`}
          </ToggleButton>
        );
      })}
    </div>
  );
}
