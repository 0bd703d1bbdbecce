import { Text } from '@fluentui/react-components';
import { actorText } from '../../components/actor-text.ts';
import { Notice } from '../../components/Notice.tsx';
import { Progress } from '../../components/Progress.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Drift } from './drift-state.ts';

const text = words.drift;

/** Where the last check stands, and what it could not compare. */
export function DriftNotice({ drift }: { readonly drift: Drift }) {
  const { check, asOf, total } = drift;
  if (check === null)
    return (
      <Notice intent="info" title={text.never}>
        {text.neverText}
      </Notice>
    );
  const { state, looked, expected, hidden } = check;
  const share = expected === null ? undefined : looked / Math.max(1, expected);
  return (
    <>
      {state === 'checking' ? (
        <Progress label={text.checking} share={share} note={text.looked(looked, expected)} />
      ) : null}
      {state === 'failed' ? (
        <Notice intent="error" title={text.failedTitle}>
          {`${check.problem ?? ''} ${text.before}`}
        </Notice>
      ) : null}
      {state === 'cancelled' ? (
        <Notice intent="warning" title={text.cancelledTitle}>
          {text.before}
        </Notice>
      ) : null}
      {state === 'done' && total === 0 ? (
        <Notice intent="success" title={text.cleanTitle}>
          {text.clean}
        </Notice>
      ) : null}
      {asOf === null || state === 'checking' ? null : (
        <Text size={200}>
          {text.asOf(timeText(asOf), actorText(check.actor))}
          {hidden.length === 0 ? '' : `. ${text.hidden(hidden.join(', '))}`}
        </Text>
      )}
    </>
  );
}
