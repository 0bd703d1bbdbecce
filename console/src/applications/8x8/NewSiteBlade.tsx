import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { words } from './words.ts';

const text = words.sites;

/** Adds a site. */
export function NewSiteBlade({ onClose }: { readonly onClose: () => void }) {
  const { params } = useAccount();
  const say = useToast();
  const id = useId();
  const [site, setSite] = useState({ name: '', locale: '', timezone: '' });
  const add = useAct('addTenantSite', { refreshes: ['listTenantSites'] });
  const save = async () => {
    const made = await add.run({ params, body: site });
    if (made === undefined) return;
    say('success', text.added(made.name));
    onClose();
  };
  const field = (name: keyof typeof site, hint: string) => ({
    name,
    hint,
    label: text.columns[name],
    value: site[name],
    onChange: (value: string) => setSite({ ...site, [name]: value }),
  });
  const footer = (
    <>
      <Button type="submit" form={id} appearance="primary" disabledFocusable={add.busy}>
        {add.busy ? general.shared.working : text.add}
      </Button>
      <Button onClick={onClose}>{general.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.add} onClose={onClose} footer={footer}>
      <Form id={id} problem={add.problem} label={text.add} onSubmit={() => void save()}>
        <TextField required {...field('name', text.nameHint)} />
        <TextField {...field('locale', text.localeHint)} />
        <TextField {...field('timezone', text.timezoneHint)} />
      </Form>
    </Blade>
  );
}
