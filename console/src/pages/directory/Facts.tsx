import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Term } from '../../components/Term.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    width: '100%',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: '8px 24px',
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** A few things worth knowing, each under its name. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt className={styles.term}>
            {label}
            <Term of={label} />
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
