import { ArrowClockwiseRegular, ChartMultipleRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCaller } from '../../api/caller.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { DownloadMenu } from '../../components/DownloadMenu.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { EntryBlade } from './EntryBlade.tsx';
import { LogFilterBar } from './LogFilterBar.tsx';
import { queryOf, useLogFilters } from './log-query.ts';
import { statusTone } from './log-status.ts';
import { RetentionCommand } from './RetentionCommand.tsx';
import { type LogLine, useLogRows } from './use-log-rows.ts';

const text = words.logs;

const columns: readonly Column<LogLine>[] = [
  { key: 'at', header: text.columns.at, width: '190px', cell: ({ at }) => timeText(at) },
  { key: 'identity', header: text.columns.identity, width: '2fr', cell: ({ identity }) => identity },
  {
    key: 'action',
    header: text.columns.action,
    width: '100px',
    narrow: false,
    cell: ({ action }) => wordOf(text.actions, action),
  },
  {
    key: 'status',
    header: text.columns.status,
    width: '120px',
    cell: ({ status }) => (
      <StatusBadge tone={statusTone(status)} means={meaningOf('log', status)}>
        {wordOf(text.statuses, status)}
      </StatusBadge>
    ),
  },
  { key: 'application', header: text.columns.application, narrow: false, cell: ({ application }) => application },
  { key: 'cycle', header: text.columns.cycle, width: '70px', narrow: false, cell: ({ cycle }) => cycle },
  { key: 'reason', header: text.columns.reason, width: '2fr', narrow: false, cell: ({ message }) => message ?? '' },
];

const logTables = ['entries', 'steps', 'properties'] as const;

/** Commands over the log: download, report, refresh. */
export function LogCommands({ application }: { readonly application?: string }) {
  const caller = useCaller();
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const filters = useLogFilters(application);
  const report = () =>
    void navigate({
      to: '/logs/report',
      search: filters.application === '' ? {} : { application: filters.application },
    });
  return (
    <CommandBar>
      <DownloadMenu
        name={text.file}
        tables={text.tables}
        read={({ table, ...page }) => {
          const query = { ...queryOf(filters), ...page };
          const known = logTables.find((each) => each === table);
          return caller.call('exportLog', { query: known === undefined ? query : { ...query, table: known } });
        }}
      />
      {application === undefined && may('getLogRetention') ? (
        <RetentionCommand get="getLogRetention" set="setLogRetention" text={text} />
      ) : null}
      <Command label={text.report} icon={<ChartMultipleRegular />} onClick={report} />
      <Command
        label={words.shared.refresh}
        icon={<ArrowClockwiseRegular />}
        onClick={() => void client.invalidateQueries({ queryKey: ['listLog'] })}
      />
    </CommandBar>
  );
}

/** The log with its filters; an entry opens beside it. */
export function LogBrowser({ application }: { readonly application?: string }) {
  const filters = useLogFilters(application);
  const [entry, setEntry] = useQueryPart('entry');
  const rows = useLogRows(queryOf(filters));
  const shown = application === undefined ? columns : columns.filter(({ key }) => key !== 'application');
  const empty = filters.any ? (
    <EmptyState title={text.noneFoundTitle}>{text.noneFound}</EmptyState>
  ) : (
    <EmptyState title={text.noneTitle}>{text.none}</EmptyState>
  );
  return (
    <>
      <LogFilterBar filters={filters} withApplication={application === undefined} />
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={shown}
        rowKey={(line) => line.entry}
        onOpen={(line) => setEntry(line.entry)}
        empty={empty}
      />
      {entry === '' ? null : <EntryBlade entry={entry} onClose={() => setEntry('')} />}
    </>
  );
}
