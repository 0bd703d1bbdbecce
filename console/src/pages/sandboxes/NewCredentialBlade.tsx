import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { EndField, endChosen, never, ScopeField, scopeChosen } from './CredentialFields.tsx';
import { SecretShown } from './SecretShown.tsx';

const { credentials: text } = words;

interface NewCredentialBladeProps {
  readonly tenant: string;
  readonly policy: ReplyOf<'listCredentials'>['policy'];
  readonly onClose: () => void;
}

/** A new credential: its name, what it may do, until when, for whom it stands; then its secret, this once. */
export function NewCredentialBlade({ tenant, policy, onClose }: NewCredentialBladeProps) {
  const act = useAct('createCredential', { refreshes: ['listCredentials'] });
  const [name, setName] = useState('');
  const [user, setUser] = useState('');
  const [scope, setScope] = useState('full');
  const [end, setEnd] = useState(String(policy.expiresAfterDays ?? never));
  if (act.reply !== undefined) return <SecretShown secret={act.reply} onClose={onClose} />;
  const limited = scopeChosen(policy, scope);
  const create = () =>
    act.run({
      params: { tenant },
      body: {
        name,
        ...(user.trim() === '' ? {} : { user: user.trim() }),
        ...(limited === undefined ? {} : { scope: limited }),
        ...endChosen(end),
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
        <ScopeField policy={policy} value={scope} onChange={setScope} />
        <EndField policy={policy} value={end} onChange={setEnd} />
        <TextField name="user" label={text.user} hint={text.userHint} value={user} onChange={setUser} />
      </Form>
    </Blade>
  );
}
