import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SelectField, TextField } from '../../components/fields.tsx';
import { Page } from '../../components/Page.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { NoPermissionPage } from '../NoPermissionPage.tsx';
import { useAccount } from './account.ts';
import { resourceOf } from './user-attributes.ts';
import { words } from './words.ts';

const text = words.newUser;
const labels = words.user;

const blank = {
  userName: '',
  firstName: '',
  lastName: '',
  externalId: '',
  title: '',
  department: '',
  email: '',
  mobile: '',
  work: '',
  site: '',
  locale: '',
  timezone: '',
};
type Draft = typeof blank;

const required = { userName: labels.userName, firstName: labels.firstName, lastName: labels.lastName } as const;

/** Adds a user by hand, by the same rules as provisioning. */
export function NewUserPage() {
  const { base, params, can } = useAccount();
  const navigate = useNavigate();
  const say = useToast();
  const sites = useEndpoint('listTenantSites', { params });
  const add = useAct('addTenantUser', { refreshes: ['listTenantUsers', 'listTenantSites'] });
  const [draft, setDraft] = useState<Draft>(blank);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map<string, string>());
  const field = (name: keyof Draft, hint?: string) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
    ...(hint === undefined ? {} : { hint }),
  });
  const create = async () => {
    const missing = new Map([
      ...(draft.userName.trim() === '' ? [['userName', text.missing(required.userName)] as const] : []),
      ...(draft.firstName.trim() === '' ? [['firstName', text.missing(required.firstName)] as const] : []),
      ...(draft.lastName.trim() === '' ? [['lastName', text.missing(required.lastName)] as const] : []),
    ]);
    setErrors(missing);
    if (missing.size > 0) return;
    const made = await add.run({ params, body: { resource: resourceOf(draft.userName.trim(), draft) } });
    if (made === undefined) return;
    say('success', text.added(made.userName));
    await navigate({ to: `${base}/users/${made.id}` });
  };
  if (!can('users'))
    return <NoPermissionPage item={{ label: text.title, path: '', lacking: words.lacking.addUsers }} />;
  const users = `${base}/users`;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      trail={[
        { label: words.home.title, to: base },
        { label: words.users.title, to: users },
      ]}
    >
      <Form problem={add.problem} errors={errors} label={text.title} onSubmit={() => void create()}>
        <TextField label={labels.userName} required autoFocus {...field('userName', text.userNameHint)} />
        <TextField label={labels.firstName} required {...field('firstName')} />
        <TextField label={labels.lastName} required {...field('lastName')} />
        <TextField label={labels.email} type="email" {...field('email', text.emailHint)} />
        <TextField label={labels.title} {...field('title')} />
        <TextField label={labels.department} {...field('department')} />
        <TextField label={labels.mobile} type="tel" {...field('mobile')} />
        <SelectField
          label={labels.site}
          options={[
            { value: '', label: text.noSite },
            ...(sites.data?.sites ?? []).map(({ name }) => ({ value: name, label: name })),
          ]}
          {...field('site', text.siteHint)}
        />
        <TextField label={labels.locale} {...field('locale', text.localeHint)} />
        <TextField label={labels.timezone} {...field('timezone', text.timezoneHint)} />
        <FormButtons>
          <Button type="submit" appearance="primary" disabledFocusable={add.busy}>
            {add.busy ? general.shared.working : text.add}
          </Button>
          <Button onClick={() => void navigate({ to: users })}>{general.shared.cancel}</Button>
        </FormButtons>
      </Form>
    </Page>
  );
}
