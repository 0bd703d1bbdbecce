import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular, ArrowRepeatAllRegular, CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { explained } from '../../components/explained.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { language } from '../../words/language.ts';
import { words } from '../../words.ts';
import { ApplicationFrame } from './ApplicationFrame.tsx';
import { FailureBlade } from './FailureBlade.tsx';
import { FailureGroups } from './FailureGroups.tsx';
import { nextAttempt } from './next-attempt.ts';
import { useRetry } from './use-retry.ts';

export type Failure = ReplyOf<'listFailures'>['failures'][number];

const text = words.failures;

const useStyles = makeStyles({
  message: {
    whiteSpace: 'normal',
    display: 'block',
    maxHeight: '48px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
  },
  tools: { padding: '12px 12px 4px', display: 'flex', flexDirection: 'column', gap: '12px' },
});

/** What failed and waits for its next attempt: by reason and one by one, with a retry at once. */
export function FailuresPage() {
  const selection = useSelection();
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="cycles" />
        </>
      }
      flush
      commands={({ application }) => <FailureCommands application={String(application)} selection={selection} />}
    >
      {({ application }) => <Failures application={String(application)} selection={selection} />}
    </ApplicationFrame>
  );
}

interface FailuresProps {
  readonly application: string;
  readonly selection: Selection;
}

/** How many failed, by reason. */
function useGroups(application: string) {
  return useEndpoint('listFailures', { params: { application }, query: { limit: 1 } }, { refresh: 4_000 });
}

function FailureCommands({ application, selection }: FailuresProps) {
  const { data } = useGroups(application);
  const retry = useRetry(application);
  const chosen = async () => {
    if (await retry.run({ keys: [...selection.keys] })) selection.clear();
  };
  return (
    <>
      <CommandBar>
        <Command
          label={text.retryChosen}
          icon={<ArrowClockwiseRegular />}
          disabled={retry.disabled || selection.keys.size === 0}
          onClick={() => void chosen()}
        />
        <Command
          label={text.retryAll}
          icon={<ArrowRepeatAllRegular />}
          disabled={retry.disabled || (data?.groups.length ?? 0) === 0}
          onClick={() => void retry.run({})}
        />
      </CommandBar>
      <ProblemNotice problem={retry.problem} />
    </>
  );
}

function Failures({ application, selection }: FailuresProps) {
  const styles = useStyles();
  const [code, setCode] = useQueryPart('code');
  const [opened, setOpened] = useState<Failure | undefined>(undefined);
  const { data } = useGroups(application);
  const params = { application };
  const rows = useEndlessRows(
    'listFailures',
    ({ before, limit }) => ({
      params,
      query: { limit, ...(code === '' ? {} : { code }), ...(before === undefined ? {} : { after: before }) },
    }),
    ({ failures, next }) => ({ rows: failures, next }),
  );
  const groups = (data?.groups ?? []).map((group) => {
    const { title, reason, action } = explained(group.code, { ...group, action: group.advice });
    return { ...group, title, reason, advice: action };
  });
  const shown = groups.find((group) => group.code === code);
  return (
    <>
      {groups.length === 0 && code === '' ? null : (
        <div className={styles.tools}>
          {groups.length === 0 ? null : <FailureGroups application={application} groups={groups} onShow={setCode} />}
          {code === '' ? null : (
            <Notice intent="info" action={<Button onClick={() => setCode('')}>{text.showAll}</Button>}>
              {text.showing(shown?.title ?? code)}
            </Notice>
          )}
        </div>
      )}
      <VirtualTable
        label={text.menu}
        rows={rows}
        columns={columns}
        rowKey={({ key }) => key}
        selection={selection}
        onOpen={setOpened}
        rowHeight={56}
        empty={
          groups.length > 0 ? (
            <EmptyState title={text.noneLeft} />
          ) : (
            <EmptyState title={text.allWell} icon={<CheckmarkCircleRegular aria-hidden fontSize={40} />}>
              {text.allWellText}
            </EmptyState>
          )
        }
      />
      {opened === undefined ? null : (
        <FailureBlade
          application={application}
          failure={opened}
          group={groups.find((group) => group.code === opened.code)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

const columns: readonly Column<Failure>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: 'minmax(144px, 2fr)',
    cell: ({ name, member }) => (member === null ? name : text.member(name, member)),
  },
  {
    key: 'message',
    header: text.columns.message,
    width: 'minmax(144px, 3fr)',
    cell: ({ message }) => <Message>{message}</Message>,
  },
  {
    key: 'attempts',
    header: text.columns.attempts,
    width: '88px',
    narrow: false,
    cell: ({ attempts }) => attempts.toLocaleString(language),
  },
  { key: 'next', header: text.columns.next, width: '176px', narrow: false, cell: ({ next }) => nextAttempt(next) },
];

/** The reason is what one came for: on three lines where one is too short. */
function Message({ children }: { readonly children: string }) {
  const styles = useStyles();
  return <span className={styles.message}>{children}</span>;
}
