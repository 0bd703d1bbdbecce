import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';

const { account: text } = words.administration;

/** A new API token, shown once. */
export function NewApiToken({ onClose }: { readonly onClose: () => void }) {
  const act = useAct('createApiToken', { refreshes: ['listApiTokens'] });
  const [name, setName] = useState('');
  const [scope, setScope] = useState('read');
  const [days, setDays] = useState('90');
  if (act.reply !== undefined) {
    return (
      <Blade
        open
        title={text.tokenTitle(act.reply.name)}
        onClose={onClose}
        footer={
          <Button appearance="primary" onClick={onClose}>
            {words.shared.close}
          </Button>
        }
      >
        <Text as="p">{text.tokenOnce}</Text>
        <CopyField label={text.token} value={act.reply.token} />
      </Blade>
    );
  }
  const submit = () => void act.run({ body: { name, scope: scope === 'full' ? 'full' : 'read', days: Number(days) } });
  return (
    <Blade
      open
      title={text.tokenNew}
      onClose={onClose}
      footer={<FormFooter form="new-token" label={text.tokenCreate} busy={act.busy} onCancel={onClose} />}
    >
      <Form id="new-token" label={text.tokenNew} problem={act.problem} onSubmit={submit}>
        <TextField
          name="name"
          label={text.tokenName}
          hint={text.tokenNameHint}
          value={name}
          onChange={setName}
          required
          autoFocus
        />
        <SelectField
          name="scope"
          label={text.tokenScope}
          value={scope}
          onChange={setScope}
          options={[
            { value: 'read', label: text.tokenScopes.read },
            { value: 'full', label: text.tokenScopes.full },
          ]}
        />
        <SelectField
          name="days"
          label={text.tokenDays}
          value={days}
          onChange={setDays}
          options={[7, 30, 90, 180, 365].map((each) => ({ value: String(each), label: text.days(each) }))}
        />
      </Form>
    </Blade>
  );
}
