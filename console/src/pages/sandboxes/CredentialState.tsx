import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

const { credentials: text } = words;

export type Credential = ReplyOf<'listCredentials'>['credentials'][number];

const useStyles = makeStyles({ hint: { display: 'block', color: tokens.colorNeutralForeground2 } });

/** How it stands with a credential; while it has two secrets, until when the old one works and whether it is still used. */
export function CredentialState({ credential }: { readonly credential: Credential }) {
  const styles = useStyles();
  const { rotation } = credential;
  const { tone, word } = standing(credential);
  return (
    <>
      <StatusBadge tone={tone}>{word}</StatusBadge>
      {rotation === null ? null : (
        <Text size={200} className={styles.hint}>
          {text.oldWorks(rotation.ending ?? '', timeText(rotation.until))}{' '}
          {rotation.oldUsed === null ? text.oldUnused : text.oldUsed(timeText(rotation.oldUsed))}{' '}
          {rotation.newUsed === null ? text.newUnused : text.newUsed}
        </Text>
      )}
    </>
  );
}

function standing({ state, expiresSoon, rotation }: Credential): { readonly tone: Tone; readonly word: string } {
  if (state === 'expired') return { tone: 'bad', word: text.states.expired };
  if (state !== 'active') return { tone: 'neutral', word: text.states[state] };
  if (rotation !== null) return { tone: 'waiting', word: text.rotating };
  return expiresSoon ? { tone: 'warning', word: text.expiresSoon } : { tone: 'good', word: text.states.active };
}

/** It lets somebody in, or would if it were renewed. */
export function isLively({ state }: Credential): boolean {
  return state !== 'revoked';
}
