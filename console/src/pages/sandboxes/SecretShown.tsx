import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

const { credentials: text } = words;

interface SecretShownProps {
  readonly secret: ReplyOf<'createCredential'>;
  readonly onClose: () => void;
  /** What is to be done with it. */
  readonly children?: ReactNode;
}

/** A secret that was just made, this once, with the address where it counts. */
export function SecretShown({ secret, onClose, children }: SecretShownProps) {
  return (
    <Blade open title={secret.name} onClose={onClose} footer={<Button onClick={onClose}>{words.shared.close}</Button>}>
      <Notice intent="warning" title={text.once}>
        {text.onceHint}
      </Notice>
      {children}
      <CopyField label={text.address} value={secret.baseUrl} />
      {secret.secretToken === null ? null : <CopyField label={text.token} value={secret.secretToken} secret />}
      {secret.clientId === null ? null : <CopyField label={text.clientId} value={secret.clientId} />}
      {secret.clientSecret === null ? null : <CopyField label={text.clientSecret} value={secret.clientSecret} secret />}
    </Blade>
  );
}
