import { Button } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DocumentTextRegular, PeopleSearchRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { DownloadMenu } from '../../components/DownloadMenu.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { wordOf } from '../applications/application-state.ts';
import { RetentionCommand } from '../logs/RetentionCommand.tsx';
import { durationText } from './duration-text.ts';
import { LeaverBlade } from './LeaverBlade.tsx';
import { LeaverFilters } from './LeaverFilters.tsx';
import { type LeaverAddress, leaverBody, useLeaverAddress } from './leaver-query.ts';
import { type Leaver, leaverState, slowestOf } from './leaver-state.ts';
import { PeopleBlade } from './PeopleBlade.tsx';

const text = words.leavers;

const columns: readonly Column<Leaver>[] = [
  { key: 'at', header: text.columns.at, width: '190px', narrow: false, cell: ({ at }) => timeText(at) },
  { key: 'person', header: text.columns.person, width: 'minmax(120px, 2fr)', cell: ({ identity }) => identity },
  {
    key: 'cause',
    header: text.columns.cause,
    width: '240px',
    narrow: false,
    cell: ({ cause }) => wordOf(text.causes, cause),
  },
  {
    key: 'accounts',
    header: text.columns.accounts,
    width: 'minmax(120px, 1.5fr)',
    cell: (leaver) => {
      const { tone, label } = leaverState(leaver);
      return <StatusBadge tone={tone}>{label}</StatusBadge>;
    },
  },
  {
    key: 'slowest',
    header: text.columns.slowest,
    width: '140px',
    narrow: false,
    cell: (leaver) => {
      const seconds = slowestOf(leaver);
      return seconds === undefined ? '' : durationText(seconds);
    },
  },
];

/** Who left, and what became of each account: whoever has an open one first. */
export function LeaversPage() {
  const address = useLeaverAddress();
  const body = leaverBody(address);
  const [opened, setOpened] = useState<Leaver | undefined>(undefined);
  const rows = useEndlessRows(
    'searchLeavers',
    ({ before, limit }) => ({ body: { ...body, limit, ...(before === undefined ? {} : { after: before }) } }),
    ({ leavers, next }) => ({ rows: leavers, next }),
  );
  return (
    <Page
      title={text.title}
      lead={
        <>
          {text.lead} <LearnMore topic="leavers" />
        </>
      }
      commands={<LeaverCommands address={address} />}
      flush
    >
      <LeaverFilters address={address} />
      <LeaverSummary address={address} />
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ leaver }) => leaver}
        onOpen={setOpened}
        empty={<EmptyState title={text.none}>{text.noneHint}</EmptyState>}
      />
      {opened === undefined ? null : <LeaverBlade leaver={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function LeaverCommands({ address }: { readonly address: LeaverAddress }) {
  const [choosing, setChoosing] = useState(false);
  const caller = useCaller();
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const body = leaverBody(address);
  const refresh = () =>
    void Promise.all([
      client.invalidateQueries({ queryKey: keyOf('searchLeavers') }),
      client.invalidateQueries({ queryKey: keyOf('summarizeLeavers') }),
    ]);
  return (
    <CommandBar>
      <DownloadMenu
        name={text.file}
        read={({ format, before }) =>
          caller.call('exportLeavers', {
            body: { ...body, format, ...(before === undefined ? {} : { after: before }) },
          })
        }
      />
      <Command
        label={text.report}
        icon={<DocumentTextRegular />}
        onClick={() => void navigate({ to: '/leavers/report', search: (before: Record<string, unknown>) => before })}
      />
      <Command label={text.choose} icon={<PeopleSearchRegular />} onClick={() => setChoosing(true)} />
      {may('getLeaverRetention') ? (
        <RetentionCommand get="getLeaverRetention" set="setLeaverRetention" text={text} />
      ) : null}
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
      {choosing ? (
        <PeopleBlade
          people={address.people}
          onChoose={(people) => address.set('people', people.join(','))}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </CommandBar>
  );
}

/** All of it in one sentence; and whom of the chosen people it is not about. */
function LeaverSummary({ address }: { readonly address: LeaverAddress }) {
  const body = leaverBody(address);
  const { people } = address;
  const { data, error, refetch } = useEndpoint('summarizeLeavers', { body }, { refresh: 30_000, keepPrevious: true });
  const asked = useEndpoint('searchLeavers', { body: { ...body, limit: 100 } }, { enabled: people.length > 0 });
  if (error !== null && data === undefined) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  const absent = asked.data?.absent ?? [];
  return (
    <>
      {data === undefined || data.left === 0 ? null : (
        <Notice intent={data.open > 0 ? 'warning' : 'success'} title={data.open > 0 ? text.openTitle : text.doneTitle}>
          {data.line}
        </Notice>
      )}
      {people.length === 0 ? null : (
        <Notice
          intent="info"
          title={text.chosen(people.length)}
          action={<Button onClick={() => address.set('people', '')}>{text.chooseAll}</Button>}
        >
          {absent.length === 0 ? null : text.absent(absent)}
        </Notice>
      )}
    </>
  );
}
