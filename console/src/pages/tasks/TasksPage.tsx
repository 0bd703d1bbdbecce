import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowRepeatAllRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { Page } from '../../components/Page.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { useNarrow } from '../../components/use-media.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { nextAttempt } from '../applications/next-attempt.ts';
import { TaskBlade } from './TaskBlade.tsx';
import { isRetried, type Task, type TaskKind, taskKinds, taskText } from './task.ts';
import { useRetryTasks } from './use-retry-tasks.ts';

const text = words.tasks;

const useStyles = makeStyles({
  tools: { display: 'flex', gap: '8px', flexWrap: 'wrap', padding: '12px 12px 4px' },
  task: {
    whiteSpace: 'normal',
    display: '-webkit-box',
    WebkitLineClamp: 3,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    // Three lines: the badge in it does not follow the clamp by itself.
    maxHeight: '60px',
    lineHeight: tokens.lineHeightBase300,
    '@media (max-width: 720px)': { WebkitLineClamp: 6, maxHeight: '120px' },
  },
});

/** *Dashboard › Tasks*: what waits for a person, over all applications. */
export function TasksPage() {
  const selection = useSelection();
  const [opened, setOpened] = useState<Task | undefined>(undefined);
  return (
    <Page title={text.title} lead={text.lead} flush commands={<TaskCommands selection={selection} />}>
      <TaskFilters />
      <TaskTable selection={selection} onOpen={setOpened} />
      {opened === undefined ? null : <TaskBlade task={opened} onClose={() => setOpened(undefined)} />}
    </Page>
  );
}

function TaskCommands({ selection }: { readonly selection: Selection }) {
  const client = useQueryClient();
  const retry = useRetryTasks();
  const keys = [...selection.keys];
  const chosen = keys.filter((key) => taskKinds.some((kind) => isRetried(kind) && key.startsWith(`${kind}:`)));
  const run = async () => {
    if (await retry.run(chosen)) selection.clear();
  };
  return (
    <>
      <CommandBar>
        <Command
          label={text.retry}
          icon={<ArrowRepeatAllRegular />}
          disabled={retry.disabled || chosen.length === 0}
          onClick={() => void run()}
        />
        <Command
          label={words.shared.refresh}
          icon={<ArrowClockwiseRegular />}
          onClick={() => void client.invalidateQueries({ queryKey: keyOf('listTasks') })}
        />
      </CommandBar>
      <ProblemNotice problem={retry.problem} />
      {chosen.length < keys.length ? <StatusBadge tone="info">{text.notRetried}</StatusBadge> : null}
    </>
  );
}

/** How much of each kind there is, in all applications. */
function useCounts() {
  return useEndpoint('listTasks', { query: { limit: 1 } }, { refresh: 5_000, keepPrevious: true }).data;
}

function TaskFilters() {
  const styles = useStyles();
  const [kind, setKind] = useQueryPart('kind');
  const [application, setApplication] = useQueryPart('application');
  const counts = useCounts();
  const applications = counts?.applications ?? [];
  const some = applications.filter((each) => application === '' || String(each.application) === application);
  const sum = (of: TaskKind) => some.reduce((all, each) => all + each[of], 0);
  return (
    <div className={styles.tools}>
      <Select aria-label={text.show} value={kind} onChange={(_, { value }) => setKind(value)}>
        <option value="">{text.all}</option>
        {taskKinds.map((each) => (
          <option key={each} value={each}>
            {text.counted(text.kinds[each], sum(each), counts?.counted ?? 0)}
          </option>
        ))}
      </Select>
      <Select aria-label={text.application} value={application} onChange={(_, { value }) => setApplication(value)}>
        <option value="">{text.allApplications}</option>
        {applications.map(({ application: number, name }) => (
          <option key={number} value={String(number)}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

interface TaskTableProps {
  readonly selection: Selection;
  readonly onOpen: (task: Task) => void;
}

function TaskTable({ selection, onOpen }: TaskTableProps) {
  const [kind] = useQueryPart('kind');
  const [application] = useQueryPart('application');
  const chosen = taskKinds.find((each) => each === kind);
  const rows = useEndlessRows(
    'listTasks',
    ({ before, limit }) => ({
      query: {
        limit,
        ...(chosen === undefined ? {} : { kind: chosen }),
        ...(application === '' ? {} : { application }),
        ...(before === undefined ? {} : { after: before }),
      },
    }),
    ({ tasks, next }) => ({ rows: tasks, next }),
  );
  const all = kind === '' && application === '';
  const narrow = useNarrow();
  return (
    <VirtualTable
      label={text.title}
      rows={rows}
      columns={columns}
      rowKey={({ key }) => key}
      selection={selection}
      onOpen={onOpen}
      rowHeight={narrow ? 128 : 68}
      empty={
        <EmptyState
          title={all ? text.noneTitle : text.noneOfThese}
          icon={<CheckmarkCircleRegular aria-hidden fontSize={40} />}
        >
          {all ? text.none : text.noneOfTheseText}
        </EmptyState>
      }
    />
  );
}

const tones: Readonly<Record<TaskKind, Tone>> = {
  connection: 'bad',
  failed: 'bad',
  held: 'warning',
  adopt: 'info',
  provision: 'bad',
};

const columns: readonly Column<Task>[] = [
  { key: 'task', header: text.columns.task, width: 'minmax(200px, 5fr)', cell: (task) => <TaskCell task={task} /> },
  {
    key: 'since',
    header: text.columns.since,
    width: '200px',
    narrow: false,
    cell: ({ since }) => (since === null ? words.shared.none : timeText(since)),
  },
  {
    key: 'next',
    header: text.columns.next,
    width: '200px',
    narrow: false,
    cell: ({ next }) => (next === null ? text.person : nextAttempt(next)),
  },
];

/** Its sentence, on a few lines where one is too short; whole while somebody points at it, and when it is opened. */
function TaskCell({ task }: { readonly task: Task }) {
  const styles = useStyles();
  return (
    <span className={styles.task} title={taskText(task)}>
      <StatusBadge tone={tones[task.kind]}>{taskText(task)}</StatusBadge>
    </span>
  );
}
