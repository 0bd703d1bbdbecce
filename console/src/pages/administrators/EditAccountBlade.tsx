import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { actorText } from '../../components/actor-text.ts';
import { Blade } from '../../components/Blade.tsx';
import { ChecklistField, type ChecklistOption } from '../../components/ChecklistField.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Form } from '../../components/Form.tsx';
import { FormFooter } from '../../components/FormFooter.tsx';
import { SwitchField, TextField } from '../../components/fields.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import { OneTimeLink } from './OneTimeLink.tsx';

const { administrators: text } = words.administration;

const useStyles = makeStyles({
  apart: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  changed: { color: tokens.colorNeutralForeground2 },
});

interface Doing {
  readonly busy: boolean;
  readonly problem: Problem | undefined;
}

/** What is changed of an account; what is left out stays. */
export interface AccountEdit<Key extends string> {
  name?: string;
  roles?: Key[];
  enabled?: boolean;
}

interface EditAccountBladeProps<Key extends string> {
  readonly account: {
    readonly name: string;
    readonly login: string;
    readonly state: 'invited' | 'active' | 'disabled';
    readonly roles: readonly Key[];
    readonly changed: string;
    readonly changedBy: string;
  };
  readonly options: readonly ChecklistOption<Key>[];
  /** Who edits is the account itself. */
  readonly self: boolean;
  /** What a reset and a removal end. */
  readonly lead: { readonly reset: string; readonly remove: string };
  /** Both give false when they were refused. */
  readonly save: Doing & { run(edit: AccountEdit<Key>): Promise<boolean> };
  readonly remove: Doing & { run(): Promise<boolean> };
  readonly reset: Doing & {
    run(): void;
    readonly link: { readonly link: string; readonly expires: string } | undefined;
  };
  readonly onReload: () => void;
  readonly onClose: () => void;
}

/** Name, roles and whether an administrator, of the installation or of a tenant, may sign in; password reset and removal. */
export function EditAccountBlade<Key extends string>(props: EditAccountBladeProps<Key>) {
  const { account, options, self, lead, save, remove, reset, onReload, onClose } = props;
  const { login } = account;
  const styles = useStyles();
  const toast = useToast();
  const [name, setName] = useState(account.name);
  const [roles, setRoles] = useState(account.roles);
  const [enabled, setEnabled] = useState(account.state !== 'disabled');
  const [asking, setAsking] = useState<'reset' | 'remove'>();

  const submit = async () => {
    const rolesChanged = [...roles].sort().join() !== [...account.roles].sort().join();
    const saved = await save.run({
      ...(name === account.name ? {} : { name }),
      ...(rolesChanged ? { roles: [...roles] } : {}),
      ...(enabled === (account.state !== 'disabled') ? {} : { enabled }),
    });
    if (!saved) return;
    toast('success', text.saved);
    onClose();
  };
  const confirmRemove = async () => {
    if (!(await remove.run())) return;
    toast('success', text.removed(account.name));
    onClose();
  };

  if (reset.link !== undefined) {
    return <OneTimeLink name={account.name} link={reset.link.link} expires={reset.link.expires} onClose={onClose} />;
  }
  return (
    <Blade
      open
      title={account.name}
      onClose={onClose}
      footer={
        <FormFooter form="edit-administrator" label={words.shared.save} busy={save.busy} onCancel={onClose}>
          {save.problem?.code === 'changed' ? <Button onClick={onReload}>{text.look}</Button> : null}
        </FormFooter>
      }
    >
      <div className={styles.apart}>
        <Button onClick={() => setAsking('reset')}>{text.reset}</Button>
        {self ? null : <Button onClick={() => setAsking('remove')}>{text.remove}</Button>}
      </div>
      <Form id="edit-administrator" label={account.name} problem={save.problem} onSubmit={() => void submit()}>
        <TextField name="name" label={text.name} value={name} onChange={setName} required />
        <TextField name="login" label={text.login} value={login} onChange={() => {}} readOnly />
        <ChecklistField name="roles" label={text.rolesLabel} options={options} value={roles} onChange={setRoles} />
        {self ? null : <SwitchField name="enabled" label={text.enabled} value={enabled} onChange={setEnabled} />}
      </Form>
      <Text size={200} className={styles.changed}>
        {text.changed(timeText(account.changed), actorText(account.changedBy))}
      </Text>
      <ConfirmDialog
        open={asking === 'reset'}
        title={text.resetQuestion(account.name)}
        confirm={text.reset}
        busy={reset.busy}
        problem={reset.problem}
        onConfirm={reset.run}
        onClose={() => setAsking(undefined)}
      >
        {lead.reset}
      </ConfirmDialog>
      <ConfirmDialog
        open={asking === 'remove'}
        title={text.removeQuestion(account.name)}
        confirm={text.remove}
        danger
        busy={remove.busy}
        problem={remove.problem}
        onConfirm={() => void confirmRemove()}
        onClose={() => setAsking(undefined)}
      >
        {lead.remove}
      </ConfirmDialog>
    </Blade>
  );
}
