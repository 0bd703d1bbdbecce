import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChecklistField, type ChecklistOption } from '../../components/ChecklistField.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { TextField } from '../../components/fields.tsx';
import { words } from '../../words.ts';
import { OneTimeLink } from './OneTimeLink.tsx';

const { administrators: text } = words.administration;

/** An account that was added, with the link to hand over. */
export interface AddedAccount {
  readonly administrator: { readonly name: string };
  readonly link: string;
  readonly expires: string;
}

interface NewAccountBladeProps<Key extends string> {
  readonly options: readonly ChecklistOption<Key>[];
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  /** Once it is there: its link takes the form's place. */
  readonly added: AddedAccount | undefined;
  readonly onSubmit: (input: { login: string; roles: Key[]; name?: string }) => void;
  readonly onClose: () => void;
}

/** A new administrator, of the installation or of a tenant: name, roles, and then the link to hand over. */
export function NewAccountBlade<Key extends string>(props: NewAccountBladeProps<Key>) {
  const { options, busy, problem, added, onSubmit, onClose } = props;
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [roles, setRoles] = useState<readonly Key[]>([]);
  if (added !== undefined) {
    const { administrator, link, expires } = added;
    return <OneTimeLink name={administrator.name} link={link} expires={expires} onClose={onClose} />;
  }
  return (
    <Blade
      open
      title={text.add}
      onClose={onClose}
      footer={<FormFooter form="add-administrator" label={words.shared.add} busy={busy} onCancel={onClose} />}
    >
      <Form
        id="add-administrator"
        label={text.add}
        problem={problem}
        onSubmit={() => onSubmit({ login, roles: [...roles], ...(name === '' ? {} : { name }) })}
      >
        <TextField name="name" label={text.name} value={name} onChange={setName} autoFocus />
        <TextField name="login" label={text.login} hint={text.loginHint} value={login} onChange={setLogin} required />
        <ChecklistField name="roles" label={text.rolesLabel} options={options} value={roles} onChange={setRoles} />
      </Form>
    </Blade>
  );
}
