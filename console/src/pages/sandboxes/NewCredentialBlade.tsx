import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

const { credentials: text } = words;

interface NewCredentialBladeProps {
  readonly tenant: string;
  readonly onClose: () => void;
}

/** A new credential: its name, for whom it stands, until when; then its secret, this once. */
export function NewCredentialBlade({ tenant, onClose }: NewCredentialBladeProps) {
  const act = useAct('createCredential', { refreshes: ['listCredentials'] });
  const [name, setName] = useState('');
  const [user, setUser] = useState('');
  const [days, setDays] = useState('');
  if (act.reply !== undefined) return <Made secret={act.reply} onClose={onClose} />;
  const create = () =>
    act.run({
      params: { tenant },
      body: {
        name,
        ...(user.trim() === '' ? {} : { user: user.trim() }),
        ...(days.trim() === '' ? {} : { expiresInSeconds: Number(days) * 86_400 }),
      },
    });
  return (
    <Blade
      open
      title={text.add}
      onClose={onClose}
      footer={<FormFooter form="new-credential" label={text.create} busy={act.busy} onCancel={onClose} />}
    >
      <Form id="new-credential" label={text.add} problem={act.problem} onSubmit={() => void create()}>
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          required
          autoFocus
          placeholder={text.nameExample}
          value={name}
          onChange={setName}
        />
        <TextField name="user" label={text.user} hint={text.userHint} value={user} onChange={setUser} />
        <TextField
          name="expiresInSeconds"
          label={text.days}
          hint={text.daysHint}
          type="number"
          value={days}
          onChange={setDays}
        />
      </Form>
    </Blade>
  );
}

interface MadeProps {
  readonly secret: ReplyOf<'createCredential'>;
  readonly onClose: () => void;
}

function Made({ secret, onClose }: MadeProps) {
  return (
    <Blade open title={secret.name} onClose={onClose} footer={<Button onClick={onClose}>{words.shared.close}</Button>}>
      <Notice intent="warning" title={text.once}>
        {text.onceHint}
      </Notice>
      <CopyField label={text.address} value={secret.baseUrl} />
      {secret.secretToken === null ? null : <CopyField label={text.token} value={secret.secretToken} secret />}
      {secret.clientId === null ? null : <CopyField label={text.clientId} value={secret.clientId} />}
      {secret.clientSecret === null ? null : <CopyField label={text.clientSecret} value={secret.clientSecret} secret />}
    </Blade>
  );
}
