import { Button } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words as general } from '../../words.ts';
import { words } from './words.ts';

const { keys: text } = words;

type Secret = ReplyOf<'getCredential'>;

/** Details API Key: User ID, API Key and BASE64 KEY, each with Copy. */
export function KeyDetails({ secret, onClose }: { readonly secret: Secret; readonly onClose: () => void }) {
  return (
    <Blade
      open
      title={text.detailsTitle}
      onClose={onClose}
      footer={
        <Button appearance="primary" onClick={onClose}>
          {general.shared.close}
        </Button>
      }
    >
      <Values secret={secret} />
    </Blade>
  );
}

function Values({ secret: { name, baseUrl, userId, apiKey, base64Key } }: { readonly secret: Secret }) {
  if (userId === null || apiKey === null || base64Key === null) {
    return (
      <Notice intent="info" title={name}>
        {text.notShown}
      </Notice>
    );
  }
  return (
    <>
      <CopyField label={text.name} value={name} />
      <CopyField label={text.userId} value={userId} />
      <CopyField label={text.apiKey} value={apiKey} secret />
      <CopyField label={text.base64Key} value={base64Key} hint={text.base64Hint} secret />
      <CopyField label={text.baseUrl} value={baseUrl} hint={text.baseUrlHint} />
    </>
  );
}
