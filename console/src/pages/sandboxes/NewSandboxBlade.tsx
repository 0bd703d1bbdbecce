import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words } from '../../words.ts';

const { sandboxes: text } = words;

interface NewSandboxBladeProps {
  readonly profiles: ReplyOf<'listProfiles'>;
  /** The application's key, where it was chosen before. */
  readonly chosen: string;
  readonly onClose: () => void;
}

/** A new sandbox: of which application, and its name. */
export function NewSandboxBlade({ profiles, chosen, onClose }: NewSandboxBladeProps) {
  const act = useAct('createTenant', { refreshes: ['listTenants'] });
  const toast = useToast();
  const navigate = useNavigate();
  const offered = profiles.profiles.filter(({ sandbox }) => !sandbox || profiles.sandboxes);
  const [profile, setProfile] = useState(offered.find(({ key }) => key === chosen)?.key ?? offered[0]?.key ?? '');
  const [name, setName] = useState('');
  const submit = async () => {
    const made = await act.run({ body: { name, profile } });
    if (made === undefined) return;
    toast('success', text.created(made.tenant));
    await navigate({ to: `/sandboxes/${made.tenant}` });
  };
  return (
    <Blade
      open
      title={text.new}
      onClose={onClose}
      footer={
        <>
          <Button type="submit" form="new-sandbox" appearance="primary" disabledFocusable={act.busy}>
            {act.busy ? words.shared.working : text.create}
          </Button>
          <Button onClick={onClose}>{words.shared.cancel}</Button>
        </>
      }
    >
      <Form id="new-sandbox" label={text.new} problem={act.problem} onSubmit={() => void submit()}>
        <SelectField
          name="profile"
          label={text.application}
          value={profile}
          onChange={setProfile}
          options={offered.map(({ key, name: label }) => ({ value: key, label }))}
        />
        <TextField
          name="name"
          label={text.name}
          hint={text.nameHint}
          value={name}
          onChange={setName}
          placeholder={profile === '' ? '' : `acme-${profile}`}
          required
          autoFocus
        />
      </Form>
    </Blade>
  );
}
