import { Button, Checkbox, makeStyles, TableCell, TableRow, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { SelectField, SwitchField, TextField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Page } from '../../components/Page.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam } from '../../components/use-address.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import { type Clients, type ClientsDraft, changeOf, draftOf } from './clients-draft.ts';
import { useTrail } from './use-trail.ts';

const text = words.clients;

const useStyles = makeStyles({ habit: { fontFamily: 'var(--fontFamilyMonospace)' } });

/** What a tenant forgives its SCIM clients, and how often they may ask. */
export function ClientsPage() {
  const tenant = useParam('tenant');
  const trail = useTrail(tenant);
  const { data, error, refetch } = useEndpoint('getTenantClients', { params: { tenant } });
  return (
    <Page
      title={text.policyTitle}
      kind={tenant}
      lead={
        <>
          {text.policyLead} <LearnMore topic="habits" />
        </>
      }
      trail={trail}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : <ClientsForm key={JSON.stringify(data)} clients={data} />}
    </Page>
  );
}

function ClientsForm({ clients }: { readonly clients: Clients }) {
  const say = useToast();
  const may = useMay();
  const [draft, setDraft] = useState(() => draftOf(clients));
  const save = useAct('setTenantClients', { refreshes: ['getTenantClients'] });
  const set = (part: Partial<ClientsDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = async () => {
    const body = changeOf(clients, draft);
    if ((await save.run({ params: { tenant: clients.tenant }, body })) !== undefined) say('success', text.saved);
  };
  return (
    <Form wide problem={save.problem} label={text.policyTitle} onSubmit={() => void submit()}>
      <SwitchField
        name="strict"
        label={text.strict}
        hint={text.strictHint}
        value={draft.strict}
        onChange={(strict) => set({ strict })}
      />
      <Limits clients={clients} draft={draft} set={set} />
      <FormSection title={text.habits} lead={clients.strict ? text.strictNow : text.habitsLead}>
        {null}
      </FormSection>
      {clients.strict ? null : <Habits clients={clients} draft={draft} set={set} />}
      {may('setTenantClients') ? (
        <FormButtons>
          <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
            {save.busy ? words.shared.working : text.save}
          </Button>
        </FormButtons>
      ) : null}
    </Form>
  );
}

interface PartProps {
  readonly clients: Clients;
  readonly draft: ClientsDraft;
  readonly set: (part: Partial<ClientsDraft>) => void;
}

function Limits({ clients, draft, set }: PartProps) {
  const { usual, none, chosen } = text.perMinuteChoices;
  return (
    <FormSection title={text.limits} lead={text.limitsLead}>
      <SelectField
        name="limit"
        label={text.perMinute}
        value={draft.limit}
        options={[
          { value: 'usual', label: usual(clients.usualPerMinute) },
          ...(clients.usualPerMinute === null ? [] : [{ value: 'none', label: none }]),
          { value: 'chosen', label: chosen },
        ]}
        onChange={(limit) => set({ limit: limit === 'none' || limit === 'chosen' ? limit : 'usual' })}
      />
      {draft.limit === 'chosen' ? (
        <TextField
          name="perMinute"
          label={text.number}
          type="number"
          required
          value={draft.perMinute}
          onChange={(perMinute) => set({ perMinute })}
        />
      ) : null}
      <TextField
        name="perCredential"
        label={text.perCredential}
        hint={text.perCredentialHint}
        type="number"
        value={draft.perCredential}
        onChange={(perCredential) => set({ perCredential })}
      />
    </FormSection>
  );
}

function Habits({ clients, draft, set }: PartProps) {
  const styles = useStyles();
  const { habit: name, what, clients: who, strict } = text.habitColumns;
  return (
    <PlainTable
      label={text.habits}
      headers={[name, what, who, strict]}
      widths={['240px', undefined, '220px', '220px']}
      minWidth="860px"
    >
      {clients.habits.map((row) => (
        <TableRow key={row.habit}>
          <TableCell>
            <Checkbox
              label={<span className={styles.habit}>{row.habit}</span>}
              checked={!draft.refused.includes(row.habit)}
              onChange={(_, { checked }) =>
                set({
                  refused:
                    checked === true
                      ? draft.refused.filter((each) => each !== row.habit)
                      : [...draft.refused, row.habit],
                })
              }
            />
          </TableCell>
          <TableCell>
            <Text>{row.what}</Text>
          </TableCell>
          <TableCell>{row.clients}</TableCell>
          <TableCell>{row.strict}</TableCell>
        </TableRow>
      ))}
    </PlainTable>
  );
}
