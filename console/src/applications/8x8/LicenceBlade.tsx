import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { Blade } from '../../components/Blade.tsx';
import { Form } from '../../components/Form.tsx';
import { SelectField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { words as general } from '../../words.ts';
import { useAccount } from './account.ts';
import { nameOf, type User } from './user-attributes.ts';
import { words } from './words.ts';

const text = words.licence;

/** Assigns a licence by hand, and shows somebody in the Company Directory. */
export function LicenceBlade({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { params } = useAccount();
  const say = useToast();
  const id = useId();
  const [own, setOwn] = useState({
    licence: user.own.licence ?? 'none',
    directory: user.own.directory ?? 'hidden',
  });
  const change = useAct('changeTenantUser', { refreshes: ['getTenantUser', 'listTenantUsers'] });
  const save = async () => {
    if ((await change.run({ params: { ...params, user: user.id }, body: { own } })) === undefined) return;
    say('success', text.saved(nameOf(user)));
    onClose();
  };
  const footer = (
    <>
      <Button type="submit" form={id} appearance="primary" disabledFocusable={change.busy}>
        {change.busy ? general.shared.working : general.shared.save}
      </Button>
      <Button onClick={onClose}>{general.shared.cancel}</Button>
    </>
  );
  return (
    <Blade open title={text.assign} onClose={onClose} footer={footer}>
      <Form id={id} problem={change.problem} label={text.assign} onSubmit={() => void save()}>
        <SelectField
          name="own.licence"
          label={text.licence}
          hint={text.licenceHint}
          value={own.licence}
          options={Object.entries(text.licences).map(([value, label]) => ({ value, label }))}
          onChange={(licence) => setOwn({ ...own, licence })}
        />
        <SelectField
          name="own.directory"
          label={text.directory}
          value={own.directory}
          options={Object.entries(text.visibility).map(([value, label]) => ({ value, label }))}
          onChange={(directory) => setOwn({ ...own, directory })}
        />
      </Form>
    </Blade>
  );
}
