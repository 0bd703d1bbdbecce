import { makeStyles, Select } from '@fluentui/react-components';
import { ArrowClockwiseRegular, TimerRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import { keyOf } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Page } from '../../components/Page.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { RequestBlade } from './RequestBlade.tsx';
import { RetentionBlade } from './RetentionBlade.tsx';
import { useTrail } from './use-trail.ts';

const text = words.clients;

export type ClientRequest = ReplyOf<'listTenantRequests'>['requests'][number];
type Kind = NonNullable<NonNullable<CallOf<'listTenantRequests'>['query']>['only']>;

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', alignItems: 'center', padding: '12px 12px 4px' },
});

const columns: readonly Column<ClientRequest>[] = [
  { key: 'at', header: text.columns.at, width: '190px', cell: ({ at }) => timeText(at) },
  {
    key: 'status',
    header: text.columns.status,
    width: '90px',
    cell: ({ status }) => <StatusBadge tone={status >= 400 ? 'bad' : 'good'}>{String(status)}</StatusBadge>,
  },
  { key: 'request', header: text.columns.request, width: '2fr', cell: ({ method, path }) => `${method} ${path}` },
  {
    key: 'why',
    header: text.columns.why,
    width: '2fr',
    narrow: false,
    cell: ({ problem, habits }) => problem ?? habits.join(', '),
  },
  {
    key: 'credential',
    header: text.columns.credential,
    narrow: false,
    cell: ({ credential }) => (credential === null ? text.noCredential : (credential.name ?? credential.id)),
  },
];

/** What the SCIM clients of a tenant asked: who, what was forgiven, why it was refused. */
export function RequestsPage() {
  const styles = useStyles();
  const client = useQueryClient();
  const tenant = useParam('tenant');
  const may = useMay();
  const [keeping, setKeeping] = useState(false);
  const [open, setOpen] = useQueryPart('request');
  const [only, setOnly] = useQueryPart('only');
  const [search, setSearch] = useQueryPart('search');
  const kind = isKind(only) ? { only } : {};
  const rows = useEndlessRows(
    'listTenantRequests',
    (page) => ({ params: { tenant }, query: { ...kind, ...(search === '' ? {} : { search }), ...page } }),
    ({ requests, next }) => ({ rows: requests, next }),
  );
  const shown = Array.from({ length: rows.total ?? 0 }, (_, index) => rows.row(index)).find(
    (row) => row?.request === open,
  );
  const filtered = only !== '' || search !== '';
  const commands = (
    <CommandBar>
      <Command
        label={words.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf('listTenantRequests') })}
      />
      {may('setRequestRetention') ? (
        <Command label={text.retention} icon={<TimerRegular />} onClick={() => setKeeping(true)} />
      ) : null}
    </CommandBar>
  );
  return (
    <Page
      title={text.requests}
      kind={tenant}
      lead={text.requestsLead}
      trail={useTrail(tenant)}
      commands={commands}
      flush
    >
      <search className={styles.bar}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
        <Select aria-label={text.only} value={only} onChange={(_, { value }) => setOnly(value)}>
          <option value="">{text.any}</option>
          {Object.entries(text.kinds).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
        <LearnMore topic="habits" />
      </search>
      <VirtualTable
        label={text.requests}
        rows={rows}
        columns={columns}
        rowKey={({ request }) => request}
        onOpen={({ request }) => setOpen(request)}
        empty={
          <EmptyState title={filtered ? text.noneFound : text.none}>
            {filtered ? text.noneFoundHint : text.noneHint}
          </EmptyState>
        }
      />
      {keeping ? <RetentionBlade onClose={() => setKeeping(false)} /> : null}
      {shown === undefined ? null : <RequestBlade request={shown} onClose={() => setOpen('')} />}
    </Page>
  );
}

function isKind(value: string): value is Kind {
  return Object.hasOwn(text.kinds, value);
}
