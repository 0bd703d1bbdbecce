import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';
import { QrCode } from './QrCode.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';

const { account: text } = words.administration;

interface EnrolAuthenticatorProps {
  readonly secret: string;
  /** `otpauth://`, as the QR code carries it. */
  readonly uri: string;
  readonly onClose: () => void;
}

/** The key for the authenticator app; the second factor is on once a code of it was entered. */
export function EnrolAuthenticator({ secret, uri, onClose }: EnrolAuthenticatorProps) {
  const act = useAct('confirmTotp', { refreshes: ['getSession'] });
  const toast = useToast();
  const [code, setCode] = useState('');
  const submit = async () => {
    if ((await act.run({ body: { code } })) === undefined) setCode('');
    else toast('success', text.enrolled);
  };
  if (act.reply !== undefined) return <RecoveryCodes codes={act.reply.recoveryCodes} onClose={onClose} />;
  return (
    <Blade
      open
      title={text.enrolTitle}
      onClose={onClose}
      footer={<FormFooter form="enrol" label={text.enrolConfirm} busy={act.busy} onCancel={onClose} />}
    >
      <Text as="p">{text.enrolScan}</Text>
      <QrCode text={uri} label={text.qr} />
      <CopyField label={text.key} value={secret} />
      <Form id="enrol" label={text.enrolTitle} problem={act.problem} onSubmit={() => void submit()}>
        <TextField
          name="code"
          label={text.enrolCode}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode="numeric"
          autoFocus
        />
      </Form>
    </Blade>
  );
}
