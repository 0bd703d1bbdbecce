import { Button, makeStyles } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextAreaField, TextField } from '../../components/fields.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { words as general } from '../../words.ts';
import { ClientRoles } from './ClientRoles.tsx';
import { bodyOf, type ClientDraft, type ClientPolicy, errorsOf } from './client-draft.ts';
import { GrantTypes } from './GrantTypes.tsx';
import { TokenDuration } from './TokenDuration.tsx';
import { words } from './words.ts';

const text = words.client;

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '16px' } });

interface ClientFormProps {
  readonly policy: ClientPolicy;
  readonly start: ClientDraft;
  readonly busy: boolean;
  readonly problem: Problem | undefined;
  readonly onSave: (body: ReturnType<typeof bodyOf> & { readonly grantType: string }) => void;
  /** Beside Save. */
  readonly buttons?: ReactNode;
}

/** *Client Details* and *Roles* of a client. */
export function ClientForm({ policy, start, busy, problem, onSave, buttons }: ClientFormProps) {
  const styles = useStyles();
  const [draft, setDraft] = useState(start);
  const [tab, setTab] = useState('details');
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  // What was refused is shown where it can be mended: with the tab that has the field.
  const [refusal, setRefusal] = useState(problem);
  useEffect(() => {
    setRefusal(problem);
    if (problem === undefined || problem.fields.size === 0) return;
    setTab(problem.fields.has('roles') ? 'roles' : 'details');
  }, [problem]);
  const change = (part: Partial<ClientDraft>) => setDraft({ ...draft, ...part });
  const submit = () => {
    const wrong = errorsOf(draft);
    setErrors(wrong);
    if (wrong.size > 0) setTab('details');
    else onSave({ ...bodyOf(draft), grantType: draft.grantType });
  };
  const details = (
    <div className={styles.fields}>
      <TextField
        name="name"
        label={text.name}
        hint={text.nameHint}
        value={draft.name}
        onChange={(name) => change({ name })}
        required
      />
      <TextAreaField
        name="description"
        label={text.description}
        value={draft.description}
        onChange={(description) => change({ description })}
        rows={2}
      />
      <TokenDuration policy={policy} value={draft.tokenSeconds} onChange={(tokenSeconds) => change({ tokenSeconds })} />
      <GrantTypes policy={policy} value={draft.grantType} onChange={(grantType) => change({ grantType })} />
    </div>
  );
  const roles = <ClientRoles policy={policy} chosen={draft.roles} onChange={(next) => change({ roles: next })} />;
  return (
    <Form problem={refusal} errors={errors} onSubmit={submit}>
      <Tabs
        label={text.tabs}
        value={tab}
        onChange={setTab}
        tabs={[
          { key: 'details', label: text.details, content: details },
          { key: 'roles', label: text.rolesTab, content: roles },
        ]}
      />
      <FormButtons>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? general.shared.working : text.save}
        </Button>
        {buttons}
      </FormButtons>
    </Form>
  );
}
