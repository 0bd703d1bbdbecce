import { makeStyles, tokens } from '@fluentui/react-components';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Connect } from './SetUp.tsx';

const { rotate: text } = words.connect;

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '16px', rowGap: '4px' },
  value: { margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
});

/** What is known of the token that works: never the token itself. */
export function TokenFacts({ token }: { readonly token: Connect['tokens'][number] }) {
  const styles = useStyles();
  const facts: readonly (readonly [string, string])[] = [
    [text.ending, `…${token.ending ?? ''}`],
    [text.made, timeText(token.created)],
    [text.used, token.lastUsed === null ? text.never : timeText(token.lastUsed)],
    [text.ends, token.expiresAt === null ? text.always : timeText(token.expiresAt)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
