import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { useOrganisation } from './organisation.ts';
import { type NewPerson, nameOf, resourceOf } from './person.ts';
import { words } from './words.ts';

const text = words.person;

/** *Add Person*: by hand, as provisioning would. */
export function AddPersonBlade({ onClose }: { readonly onClose: () => void }) {
  const form = useId();
  const { params } = useOrganisation();
  const say = useToast();
  const add = useAct('addTenantUser', { refreshes: ['listTenantUsers'] });
  const [draft, setDraft] = useState<NewPerson>({ displayName: '', userName: '', title: '', department: '' });
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const field = (name: keyof NewPerson) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = async () => {
    const empty = (['displayName', 'userName'] as const).filter((name) => draft[name].trim() === '');
    setErrors(new Map(empty.map((name) => [name, text.required])));
    if (empty.length > 0) return;
    const added = await add.run({ params, body: { resource: resourceOf(draft) } });
    if (added === undefined) return;
    onClose();
    say('success', text.added(nameOf(added)));
  };
  const footer = (
    <>
      <Button type="submit" form={form} appearance="primary" disabledFocusable={add.busy}>
        {add.busy ? general.shared.working : text.save}
      </Button>
      <Button onClick={onClose}>{general.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.addTitle} onClose={onClose} footer={footer}>
      <Form id={form} problem={add.problem} errors={errors} onSubmit={() => void submit()}>
        <TextField {...field('displayName')} label={text.name} hint={text.nameHint} required />
        <TextField {...field('userName')} label={text.email} hint={text.emailHint} type="email" required />
        <TextField {...field('title')} label={text.title} />
        <TextField {...field('department')} label={text.department} />
      </Form>
    </Blade>
  );
}
