import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { placeOf } from './place-of.ts';

interface NewTenantBladeProps {
  readonly sandbox: boolean;
  readonly profiles: ReplyOf<'listProfiles'>;
  /** The application's key, where it was chosen before. */
  readonly chosen: string;
  readonly onClose: () => void;
}

/** A new tenant: of which application, where there are several, and its name. */
export function NewTenantBlade({ sandbox, profiles, chosen, onClose }: NewTenantBladeProps) {
  const { text } = placeOf(sandbox);
  const act = useAct('createTenant', { refreshes: ['listTenants'] });
  const toast = useToast();
  const navigate = useNavigate();
  const offered = profiles.profiles.filter((each) => each.sandbox === sandbox);
  const [profile, setProfile] = useState(offered.find(({ key }) => key === chosen)?.key ?? offered[0]?.key ?? '');
  const [name, setName] = useState('');
  const submit = async () => {
    const made = await act.run({ body: { name, profile } });
    if (made === undefined) return;
    toast('success', text.created(made.tenant));
    await navigate({ to: `/tenants/${made.tenant}` });
  };
  return (
    <Blade
      open
      title={text.new}
      onClose={onClose}
      footer={<FormFooter form="new-tenant" label={text.create} busy={act.busy} onCancel={onClose} />}
    >
      <Form id="new-tenant" label={text.new} problem={act.problem} onSubmit={() => void submit()}>
        {offered.length < 2 ? null : (
          <SelectField
            name="profile"
            label={text.application}
            value={profile}
            onChange={setProfile}
            options={offered.map(({ key, name: label }) => ({ value: key, label }))}
          />
        )}
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={name}
          onChange={setName}
          placeholder={sandbox && profile !== '' ? `acme-${profile}` : 'acme'}
          required
          autoFocus
        />
      </Form>
    </Blade>
  );
}
