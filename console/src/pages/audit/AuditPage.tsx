import { makeStyles, Select } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import type { ReplyOf } from '../../api/contract-types.ts';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { actorText } from '../../components/actor-text.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { DownloadMenu } from '../../components/DownloadMenu.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { Page } from '../../components/Page.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { VerifyBlade } from '../privacy/VerifyBlade.tsx';
import { AuditBlade } from './AuditBlade.tsx';
import { actText, placeText } from './act-text.ts';
import { type AuditFilters, auditQuery, useAuditFilters } from './audit-filters.ts';

const text = words.audit;

export type AuditEntry = ReplyOf<'listAudit'>['entries'][number];

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '12px 12px 4px' },
});

const columns: readonly Column<AuditEntry>[] = [
  { key: 'at', header: text.columns.at, width: '190px', cell: ({ at }) => timeText(at) },
  { key: 'actor', header: text.columns.actor, width: '1.3fr', narrow: false, cell: ({ actor }) => actorText(actor) },
  { key: 'act', header: text.columns.act, width: '1.5fr', cell: ({ act }) => actText(act) },
  { key: 'object', header: text.columns.object, width: '2fr', narrow: false, cell: ({ object }) => object },
  { key: 'place', header: text.columns.place, narrow: false, cell: ({ tenant }) => placeText(tenant) },
];

/** Administrative acts: who did what when, before and after. */
export function AuditPage() {
  const may = useMay();
  if (may('listAudit')) return <AuditLog />;
  return (
    <Page title={text.title}>
      <EmptyState title={text.refused} />
    </Page>
  );
}

function AuditLog() {
  const styles = useStyles();
  const caller = useCaller();
  const client = useQueryClient();
  const filters = useAuditFilters();
  const [open, setOpen] = useQueryPart('entry');
  const [verifying, setVerifying] = useState(false);
  const query = auditQuery(filters);
  const rows = useEndlessRows(
    'listAudit',
    (page) => ({ query: { ...query, ...page } }),
    ({ entries, next }) => ({ rows: entries, next }),
  );
  const shown = Array.from({ length: rows.total ?? 0 }, (_, index) => rows.row(index)).find(
    (row) => row?.entry === open,
  );
  const filtered = Object.values(filters.values).some((value) => value !== '');
  const commands = (
    <CommandBar>
      <DownloadMenu
        name={text.file}
        read={(page) => caller.call('exportAudit', { query: { ...auditQuery(filters), ...page } })}
      />
      <Command
        label={words.privacy.verify.command}
        icon={<ShieldCheckmarkRegular />}
        onClick={() => setVerifying(true)}
      />
      <Command
        label={words.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: keyOf('listAudit') })}
      />
    </CommandBar>
  );
  return (
    <Page title={text.title} lead={text.lead} commands={commands} flush>
      <search className={styles.bar}>
        <SearchField
          label={text.actor}
          value={filters.values.actor}
          onSearch={(value) => filters.set('actor', value)}
        />
        <SearchField
          label={text.object}
          value={filters.values.object}
          onSearch={(value) => filters.set('object', value)}
        />
        <Choice name="act" label={text.act} names={text.groups} filters={filters} />
        <Choice name="period" label={text.period} names={text.periods} filters={filters} />
        <PlaceChoice filters={filters} />
      </search>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ entry }) => entry}
        onOpen={({ entry }) => setOpen(entry)}
        empty={
          <EmptyState title={filtered ? text.noneFound : text.none}>
            {filtered ? text.noneFoundHint : text.noneHint}
          </EmptyState>
        }
      />
      {shown === undefined ? null : <AuditBlade entry={shown} onClose={() => setOpen('')} />}
      {verifying ? <VerifyBlade onClose={() => setVerifying(false)} /> : null}
    </Page>
  );
}

interface ChoiceProps {
  readonly name: 'act' | 'period' | 'tenant';
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  readonly filters: AuditFilters;
}

function Choice({ name, label, names, filters }: ChoiceProps) {
  return (
    <Select aria-label={label} value={filters.values[name]} onChange={(_, { value }) => filters.set(name, value)}>
      <option value="">{text.filterIs(label, text.any)}</option>
      {Object.entries(names).map(([key, shown]) => (
        <option key={key} value={key}>
          {text.filterIs(label, shown)}
        </option>
      ))}
    </Select>
  );
}

function PlaceChoice({ filters }: { readonly filters: AuditFilters }) {
  const tenants = useEndpoint('listTenants');
  const names = ['installation', ...(tenants.data?.tenants ?? []).map(({ tenant }) => tenant)];
  return (
    <Choice
      name="tenant"
      label={text.place}
      names={Object.fromEntries(names.map((name) => [name, placeText(name)]))}
      filters={filters}
    />
  );
}
