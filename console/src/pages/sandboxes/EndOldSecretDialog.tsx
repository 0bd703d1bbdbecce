import { AskAct } from '../../components/AskAct.tsx';
import { words } from '../../words.ts';
import type { Credential } from './CredentialState.tsx';

const { credentials: text } = words;

interface EndOldSecretDialogProps {
  readonly tenant: string;
  readonly credential: Credential;
  readonly onClose: () => void;
}

/** Asks before the old secret of a credential ends; louder while nobody has used the new one. */
export function EndOldSecretDialog({ tenant, credential: { id, name, rotation }, onClose }: EndOldSecretDialogProps) {
  return (
    <AskAct
      open
      title={text.endOldTitle(name)}
      confirm={text.endOld}
      danger
      act="endOldSecret"
      call={{ params: { tenant, credential: id } }}
      done={text.endedOld(name)}
      refreshes={['listCredentials']}
      onClose={onClose}
    >
      {rotation?.newUsed === null ? text.endOldTooSoon : text.endOldText}
    </AskAct>
  );
}
