import { Button, TableCell, TableRow, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Form } from '../../components/Form.tsx';
import { FormButtons } from '../../components/FormButtons.tsx';
import { TextField } from '../../components/fields.tsx';
import { Page } from '../../components/Page.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam } from '../../components/use-address.ts';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { FormSection } from '../applications/FormSection.tsx';
import { RoleRuleRow } from './RoleRuleRow.tsx';
import {
  changedRule,
  draftOf,
  movedUp,
  type RoleDraft,
  type RoleMapping,
  wantedOf,
  withoutRule,
  withRule,
} from './role-draft.ts';
import { useTrail } from './use-trail.ts';

const text = words.roleMapping;

/** Which groups of a tenant give which role in the application, and who has which. */
export function RolesPage() {
  const tenant = useParam('tenant');
  const trail = useTrail(tenant);
  const { data, error, refetch } = useEndpoint('getRoleMapping', { params: { tenant } });
  return (
    <Page
      title={text.title}
      kind={tenant}
      lead={text.lead}
      trail={trail}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : <Rules key={data.version} mapping={data} />}
      {data === undefined ? null : <People tenant={tenant} />}
    </Page>
  );
}

function Rules({ mapping }: { readonly mapping: RoleMapping }) {
  const say = useToast();
  const mayChange = useMay()('setRoleMapping');
  const [draft, setDraft] = useState<RoleDraft>(() => draftOf(mapping));
  const save = useAct('setRoleMapping', { refreshes: ['getRoleMapping', 'listUserRoles'] });
  const submit = async () => {
    const call = { params: { tenant: mapping.tenant }, body: wantedOf(draft) };
    if ((await save.run(call, mapping.version)) !== undefined) say('success', text.saved);
  };
  return (
    <Form wide problem={save.problem} label={text.title} onSubmit={() => void submit()}>
      <FormSection title={text.rules} lead={text.groupHint}>
        {draft.rules.length === 0 ? <Text>{text.none}</Text> : null}
        {draft.rules.map((rule, at) => (
          <RoleRuleRow
            key={rule.key}
            rule={rule}
            place={at + 1}
            disabled={!mayChange}
            onChange={(part) => setDraft((before) => changedRule(before, rule.key, part))}
            onUp={() => setDraft((before) => movedUp(before, rule.key))}
            onRemove={() => setDraft((before) => withoutRule(before, rule.key))}
          />
        ))}
        {mayChange ? (
          <div>
            <Button icon={<AddRegular />} onClick={() => setDraft(withRule)}>
              {text.add}
            </Button>
          </div>
        ) : null}
        <TextField
          name="otherwise"
          label={text.otherwise}
          hint={text.otherwiseHint}
          value={draft.otherwise}
          disabled={!mayChange}
          onChange={(otherwise) => setDraft((before) => ({ ...before, otherwise }))}
        />
      </FormSection>
      {mayChange ? (
        <FormButtons>
          <Button appearance="primary" type="submit" disabledFocusable={save.busy}>
            {save.busy ? words.shared.working : text.save}
          </Button>
        </FormButtons>
      ) : null}
    </Form>
  );
}

function People({ tenant }: { readonly tenant: string }) {
  const { data } = useEndpoint('listUserRoles', { params: { tenant } });
  const { user, role, why } = text.peopleColumns;
  if (data === undefined) return null;
  return (
    <Section title={text.people}>
      <Text as="p">{text.peopleLead}</Text>
      {data.users.length === 0 ? (
        <Text as="p">{text.noPeople}</Text>
      ) : (
        <PlainTable label={text.people} headers={[user, role, why]} maxWidth="860px">
          {data.users.map((each) => (
            <TableRow key={each.id}>
              <TableCell style={{ overflowWrap: 'anywhere' }}>
                {each.active ? each.userName : text.inactive(each.userName)}
              </TableCell>
              <TableCell>{each.role ?? text.noRole}</TableCell>
              <TableCell>
                {each.rule === null
                  ? text.otherwiseWhy
                  : text.why(each.rule, each.group?.displayName ?? each.group?.id ?? '')}
              </TableCell>
            </TableRow>
          ))}
        </PlainTable>
      )}
      {data.next === null ? null : <Text as="p">{text.more}</Text>}
    </Section>
  );
}
