import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { dayText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { EndField, endChosen, ScopeField, scopeChosen } from './CredentialFields.tsx';
import type { Credential } from './CredentialState.tsx';

const { credentials: text } = words;

interface ChangeCredentialBladeProps {
  readonly tenant: string;
  readonly credential: Credential;
  readonly policy: ReplyOf<'listCredentials'>['policy'];
  readonly onClose: () => void;
}

/** Another name, other things it may do, another end; the secret stays. */
export function ChangeCredentialBlade({ tenant, credential, policy, onClose }: ChangeCredentialBladeProps) {
  const act = useAct('setCredential', { refreshes: ['listCredentials'] });
  const say = useToast();
  const { id, version, expiresAt } = credential;
  const [name, setName] = useState(credential.name);
  const [scope, setScope] = useState<string>(credential.scope ?? '');
  const [end, setEnd] = useState('');
  const limited = scope === (credential.scope ?? '') ? undefined : scopeChosen(policy, scope);
  const save = async () => {
    const body = { name, ...(limited === undefined ? {} : { scope: limited }), ...endChosen(end) };
    const saved = await act.run({ params: { tenant, credential: id }, body }, version);
    if (saved === undefined) return;
    say('success', text.changed(saved.name));
    onClose();
  };
  return (
    <Blade
      open
      title={text.changeOf(credential.name)}
      onClose={onClose}
      footer={<FormFooter form="change-credential" label={words.shared.save} busy={act.busy} onCancel={onClose} />}
    >
      <Form
        id="change-credential"
        label={text.changeOf(credential.name)}
        problem={act.problem}
        onSubmit={() => void save()}
      >
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          required
          autoFocus
          value={name}
          onChange={setName}
        />
        <ScopeField policy={policy} value={scope} onChange={setScope} other={credential.scope === null} />
        <EndField
          policy={policy}
          value={end}
          onChange={setEnd}
          kept={expiresAt === null ? text.keepNever : text.keepEnd(dayText(expiresAt))}
        />
      </Form>
    </Blade>
  );
}
