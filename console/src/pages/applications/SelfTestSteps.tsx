import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

const text = words.selfTest;

type Step = ReplyOf<'getSelfTest'>['steps'][number];

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '10px' },
  step: { display: 'grid', gridTemplateColumns: 'minmax(0, 26ch) minmax(0, 1fr)', columnGap: '16px' },
  name: { display: 'flex', flexDirection: 'column', gap: '2px' },
  said: { display: 'flex', flexDirection: 'column', gap: '4px' },
  advice: { color: tokens.colorNeutralForeground2 },
  wire: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    margin: '4px 0 0',
  },
});

const tones: Readonly<Record<Step['verdict'], Tone>> = {
  passed: 'good',
  warned: 'warning',
  failed: 'bad',
  skipped: 'neutral',
};

/** What each step showed, with what went over the wire. */
export function SelfTestSteps({ steps }: { readonly steps: readonly Step[] }) {
  const styles = useStyles();
  return (
    <ol className={styles.steps} aria-label={text.steps}>
      {steps.map((step) => (
        <li key={step.name} className={styles.step}>
          <span className={styles.name}>
            <Text weight="semibold">{text.names[step.name]}</Text>
            <StatusBadge tone={tones[step.verdict]}>{text.verdicts[step.verdict]}</StatusBadge>
          </span>
          <span className={styles.said}>
            <Text>{step.meaning}</Text>
            {step.advice === null ? null : <Text className={styles.advice}>{step.advice}</Text>}
            {step.exchanges.length === 0 ? null : (
              <details>
                <summary>{text.exchanges(step.exchanges.length)}</summary>
                <pre className={styles.wire}>{step.exchanges.map(wireText).join('\n\n')}</pre>
              </details>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function wireText({ method, url, status, request, response }: Step['exchanges'][number]): string {
  const answer = `${status ?? text.noAnswer}${response === undefined || response === '' ? '' : ` ${response}`}`;
  return [`${method} ${url}`, ...(request === undefined ? [] : [request]), `→ ${answer}`].join('\n');
}
