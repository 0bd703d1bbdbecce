import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextField } from '../../components/fields.tsx';
import { Page } from '../../components/Page.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { filled } from '../resource-values.ts';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { newUser: text, user: fields, users } = words;

const nobody = { userName: '', displayName: '', email: '', givenName: '', familyName: '', externalId: '' };

/** A user made by hand. */
export function NewUserPage() {
  const { base, params } = useTenant();
  const navigate = useNavigate();
  const toast = useToast();
  const act = useAct('addTenantUser', { refreshes: ['listTenantUsers'] });
  const [user, setUser] = useState(nobody);
  const back = `${base}/settings/users`;
  const field = (name: keyof typeof nobody) => ({
    name,
    label: fields[name],
    value: user[name],
    onChange: (value: string) => setUser({ ...user, [name]: value }),
  });
  const submit = async () => {
    const made = await act.run({ params, body: { resource: resourceOf(user) } });
    if (made === undefined) return;
    toast('success', text.added(made.displayName ?? made.userName));
    await navigate({ to: `${back}/${made.id}` });
  };
  return (
    <Page title={text.title} lead={text.lead} trail={[{ label: users.title, to: back }]}>
      <Form label={text.title} problem={act.problem} onSubmit={() => void submit()}>
        <TextField {...field('userName')} hint={text.userNameHint} required autoFocus />
        <TextField {...field('email')} type="email" required />
        <TextField {...field('displayName')} />
        <TextField {...field('givenName')} />
        <TextField {...field('familyName')} />
        <TextField {...field('externalId')} hint={text.externalIdHint} />
        <FormButtons>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {act.busy ? general.shared.working : text.add}
          </Button>
          <Button onClick={() => void navigate({ to: back })}>{general.shared.cancel}</Button>
        </FormButtons>
      </Form>
    </Page>
  );
}

/** As SCIM writes it; what was left empty is left out. */
function resourceOf({ email, givenName, familyName, ...plain }: typeof nobody) {
  const name = filled({ givenName, familyName });
  return {
    ...filled(plain),
    ...(email.trim() === '' ? {} : { emails: [{ type: 'work', value: email.trim(), primary: true }] }),
    ...(Object.keys(name).length === 0 ? {} : { name }),
  };
}
