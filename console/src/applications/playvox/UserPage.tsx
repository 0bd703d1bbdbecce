import { Text } from '@fluentui/react-components';
import { PersonAvailableRegular, PersonProhibitedRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam } from '../../components/use-address.ts';
import { Facts } from '../../pages/directory/Facts.tsx';
import { words as general } from '../../words.ts';
import { part, text as textOf, typed } from '../resource-values.ts';
import { useTenant } from '../use-tenant.ts';
import { SwitchUserDialog } from './SwitchUserDialog.tsx';
import { words } from './words.ts';

const { user: text, users } = words;

type User = ReplyOf<'getTenantUser'>;

/** One user: what provisioning sent, what it completed, and deactivation by hand. */
export function UserPage() {
  const { base, params, can } = useTenant();
  const id = useParam('user');
  const { data, error, refetch } = useEndpoint('getTenantUser', { params: { ...params, user: id } });
  const [asking, setAsking] = useState(false);
  const command = data?.active ? (
    <Command label={text.deactivate} icon={<PersonProhibitedRegular />} onClick={() => setAsking(true)} />
  ) : (
    <Command label={text.reactivate} icon={<PersonAvailableRegular />} onClick={() => setAsking(true)} />
  );
  return (
    <Page
      title={data?.displayName ?? data?.userName ?? users.title}
      kind={text.kind}
      trail={[{ label: users.title, to: `${base}/settings/users` }]}
      commands={data !== undefined && can('users') ? <CommandBar>{command}</CommandBar> : null}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
    >
      {data === undefined ? null : <Details user={data} />}
      {asking && data !== undefined ? <SwitchUserDialog user={data} onClose={() => setAsking(false)} /> : null}
    </Page>
  );
}

function Details({ user }: { readonly user: User }) {
  const { resource, state } = user;
  const name = part(resource, 'name');
  return (
    <>
      <Section title={text.parts.profile}>
        <Facts
          facts={[
            {
              label: text.state,
              value: <StatusBadge tone={state === 'active' ? 'good' : 'neutral'}>{text.states[state]}</StatusBadge>,
            },
            { label: text.userName, value: user.userName },
            { label: text.displayName, value: shown(user.displayName) },
            { label: text.email, value: shown(typed(resource, 'emails', 'work')) },
            { label: text.givenName, value: shown(textOf(name, 'givenName')) },
            { label: text.familyName, value: shown(textOf(name, 'familyName')) },
            { label: text.formatted, value: shown(textOf(name, 'formatted')) },
            { label: text.externalId, value: shown(textOf(resource, 'externalId')) },
          ]}
        />
      </Section>
      <Completed userId={user.id} />
      <Section title={text.parts.account}>
        <Facts
          facts={[
            { label: text.id, value: user.id },
            { label: text.created, value: timeText(user.created) },
            { label: text.modified, value: timeText(user.modified) },
          ]}
        />
        <Text as="p" size={200}>
          {text.erase}
        </Text>
      </Section>
    </>
  );
}

function shown(value: string | null): string {
  return value || general.shared.none;
}

/** Audits that the user completed: they outlive a deactivation. */
function Completed({ userId }: { readonly userId: string }) {
  const { params } = useTenant();
  const { data } = useEndpoint('listTenantRecords', { params, query: { user: userId } });
  if (data === undefined) return null;
  return (
    <Section title={text.parts.work}>
      {data.records.length === 0 ? (
        <Text>{text.nothingDone}</Text>
      ) : (
        <>
          <Facts facts={data.records.map(({ title, at }) => ({ label: timeText(at), value: title }))} />
          <Text size={200}>{text.keptRecords}</Text>
        </>
      )}
    </Section>
  );
}
