import { Notice } from '../../components/Notice.tsx';
import { daysUntil } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Credential } from './CredentialState.tsx';

const { credentials: text } = words;

interface EndingNoticeProps {
  readonly credentials: readonly Credential[];
  /** What is to be done; it is to be rotated, where nothing else is said. */
  readonly hint?: string;
}

/** Which credentials end soon, or have ended; nothing when none does. */
export function EndingNotice({ credentials, hint = text.endingHint }: EndingNoticeProps) {
  const over = credentials.filter(({ state }) => state === 'expired');
  const soon = credentials.filter(({ expiresSoon, rotation }) => expiresSoon && rotation === null);
  if (over.length === 0 && soon.length === 0) return null;
  return (
    <Notice intent={over.length > 0 ? 'error' : 'warning'} title={over.length > 0 ? text.over : text.soon}>
      {[
        ...over.map(({ name }) => text.isOver(name)),
        ...soon.map(({ name, expiresAt }) => text.isSoon(name, Math.max(0, daysUntil(expiresAt ?? '')))),
      ].join(' ')}{' '}
      {hint}
    </Notice>
  );
}
