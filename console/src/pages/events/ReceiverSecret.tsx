import { Button } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

const text = words.receivers;

interface ReceiverSecretProps {
  readonly added: ReplyOf<'addReceiver'>;
  readonly onClose: () => void;
}

/** What lets a receiver verify, or a poll in, this once. */
export function ReceiverSecret({ added: { receiver, secret }, onClose }: ReceiverSecretProps) {
  const poll = receiver.kind === 'poll';
  return (
    <Blade
      open
      title={receiver.name}
      onClose={onClose}
      footer={<Button onClick={onClose}>{words.shared.close}</Button>}
    >
      {secret === null ? null : (
        <>
          <Notice intent="warning" title={text.once}>
            {text.onceHint}
          </Notice>
          <CopyField label={poll ? text.token : text.secret} value={secret} secret />
        </>
      )}
      <CopyField label={text.address} value={receiver.url} />
      {receiver.jwks === null ? null : <CopyField label={text.jwks} value={receiver.jwks} />}
    </Blade>
  );
}
