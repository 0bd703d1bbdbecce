import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useCaller } from '../../api/caller.ts';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { DownloadMenu } from '../../components/DownloadMenu.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { LearnMore } from '../../components/LearnMore.tsx';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { wordOf } from './application-state.ts';
import { HeldDialog, type HeldWord } from './HeldDialog.tsx';
import { PrincipalLink } from './PrincipalLink.tsx';

type Removal = ReplyOf<'listHeld'>['removals'][number];

const text = words.protection;
const { held: acts } = words.provisioning.progress;

/** What waits for a person: all of them, as a file too, to be allowed or rejected. */
export function HeldPage() {
  return (
    <ApplicationFrame
      page={text.menu}
      lead={
        <>
          {text.lead} <LearnMore topic="removals" />
        </>
      }
      flush
      commands={(application) => <HeldCommands application={application} />}
    >
      {({ application }) => <HeldTable application={String(application)} />}
    </ApplicationFrame>
  );
}

function HeldCommands({ application }: { readonly application: Application }) {
  const caller = useCaller();
  const may = useMay();
  const [asked, setAsked] = useState<HeldWord | undefined>(undefined);
  const params = { application: String(application.application) };
  const { data: job } = useEndpoint('getJob', { params }, { refresh: 4_000 });
  const held = job?.held ?? null;
  return (
    <>
      <CommandBar>
        <Command
          label={acts.allow}
          icon={<CheckmarkCircleRegular />}
          disabled={held === null || !may('allowRemovals')}
          onClick={() => setAsked('allow')}
        />
        <Command
          label={acts.reject}
          icon={<DismissCircleRegular />}
          disabled={held === null || !may('rejectRemovals')}
          onClick={() => setAsked('reject')}
        />
        <CommandDivider />
        <DownloadMenu
          name={text.file}
          formats={['csv']}
          disabled={held === null}
          read={({ before }) =>
            caller.call('exportHeld', { params, query: before === undefined ? {} : { after: before } })
          }
        />
      </CommandBar>
      {held === null ? null : (
        <HeldDialog application={application} held={held} asked={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

function HeldTable({ application }: { readonly application: string }) {
  const params = { application };
  const rows = useEndlessRows(
    'listHeld',
    ({ before, limit }) => ({ params, query: { limit, ...(before === undefined ? {} : { after: before }) } }),
    ({ removals, next }) => ({ rows: removals, next }),
  );
  return (
    <VirtualTable
      label={text.menu}
      rows={rows}
      columns={columns}
      rowKey={({ objectId, name, member }) => `${objectId ?? name} ${member ?? ''}`}
      empty={<EmptyState title={text.none}>{text.noneText}</EmptyState>}
    />
  );
}

const columns: readonly Column<Removal>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ objectId, type, name }) =>
      objectId === null ? name : <PrincipalLink objectId={objectId} type={type} name={name} />,
  },
  {
    key: 'action',
    header: text.columns.action,
    width: 'minmax(168px, 1fr)',
    cell: ({ action, member }) =>
      member === null ? wordOf(text.actions, action) : text.ofMember(wordOf(text.actions, action), member),
  },
  { key: 'reason', header: text.columns.reason, width: '2fr', narrow: false, cell: ({ reason }) => reason },
];
