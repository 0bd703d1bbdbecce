import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular, DeleteRegular, PeopleSettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { dayText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { WhyLink } from '../explain/WhyLink.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { AssignBlade } from './AssignBlade.tsx';
import { type Assignment, assignmentRefreshes } from './assignment.ts';
import { ChangeRoleBlade } from './ChangeRoleBlade.tsx';
import { PrincipalLink } from './PrincipalLink.tsx';
import { ReachBlade } from './ReachBlade.tsx';

const { assignments: text, menu } = words.enterprise;
const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px' },
  cell: { display: 'inline-flex', gap: '8px', alignItems: 'center', minWidth: 0 },
});

type Panel = { readonly kind: 'add' | 'remove' } | { readonly kind: 'role' | 'reach'; readonly assignment: Assignment };

/** Users and groups of an application, with their roles. */
export function AssignmentsPage() {
  const may = useMay();
  const selection = useSelection();
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const close = () => setPanel(undefined);
  return (
    <ApplicationFrame
      page={menu.users}
      lead={
        <>
          {text.lead} <LearnMore topic="scope" />
        </>
      }
      flush
      commands={(application) => (
        <Commands application={application} selection={selection} mayChange={may('assign')} onPanel={setPanel} />
      )}
    >
      {(application) => (
        <>
          <AssignmentTable application={application} selection={selection} onPanel={setPanel} />
          {panel?.kind === 'add' ? <AssignBlade application={application} onClose={close} /> : null}
          {panel?.kind === 'role' ? (
            <ChangeRoleBlade application={application} assignment={panel.assignment} onClose={close} />
          ) : null}
          {panel?.kind === 'reach' ? (
            <ReachBlade application={application} group={panel.assignment} onClose={close} />
          ) : null}
          {panel?.kind === 'remove' ? (
            <UnassignDialog application={application} selection={selection} onClose={close} />
          ) : null}
        </>
      )}
    </ApplicationFrame>
  );
}

function keyOf({ principal, role }: Assignment): string {
  return `${principal} ${role}`;
}

interface CommandsProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly mayChange: boolean;
  readonly onPanel: (panel: Panel) => void;
}

function Commands({ application, selection, mayChange, onPanel }: CommandsProps) {
  const params = { application: String(application.application) };
  const { data, refetch } = useEndpoint('listAssignments', { params });
  const chosen = (data?.assignments ?? []).filter((each) => selection.has(keyOf(each)));
  const [only] = chosen;
  return (
    <CommandBar>
      <Command label={text.add} icon={<AddRegular />} disabled={!mayChange} onClick={() => onPanel({ kind: 'add' })} />
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void refetch()} />
      <CommandDivider />
      <Command
        label={text.changeRole}
        icon={<PeopleSettingsRegular />}
        disabled={!mayChange || chosen.length !== 1}
        onClick={() => (only === undefined ? undefined : onPanel({ kind: 'role', assignment: only }))}
      />
      <Command
        label={text.unassign}
        icon={<DeleteRegular />}
        disabled={!mayChange || chosen.length === 0}
        onClick={() => onPanel({ kind: 'remove' })}
      />
    </CommandBar>
  );
}

interface TableProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly onPanel: (panel: Panel) => void;
}

function AssignmentTable({ application, selection, onPanel }: TableProps) {
  const styles = useStyles();
  const [search, setSearch] = useQueryPart('search');
  const params = { application: String(application.application) };
  const { data, error, refetch } = useEndpoint('listAssignments', { params });
  const entitling = new Set(application.roles.filter(({ entitles }) => entitles).map(({ displayName }) => displayName));
  const wanted = search.trim().toLowerCase();
  const shown = data?.assignments.filter(({ name, displayName }) =>
    [name, displayName].some((each) => each.toLowerCase().includes(wanted)),
  );
  const columns: readonly Column<Assignment>[] = [
    {
      key: 'name',
      header: text.columns.name,
      width: '1.5fr',
      cell: ({ principal, type, displayName }) => <PrincipalLink objectId={principal} type={type} name={displayName} />,
    },
    { key: 'called', header: text.columns.called, width: '2fr', narrow: false, cell: ({ name }) => name },
    {
      key: 'type',
      header: text.columns.type,
      width: '200px',
      cell: (assignment) =>
        assignment.type === 'Group' ? (
          <span className={styles.cell}>
            {text.group}
            <Button size="small" onClick={() => onPanel({ kind: 'reach', assignment })}>
              {text.show}
            </Button>
          </span>
        ) : (
          text.user
        ),
    },
    {
      key: 'role',
      header: text.columns.role,
      width: '120px',
      cell: ({ role }) => (entitling.has(role) ? role : <StatusBadge tone="warning">{role}</StatusBadge>),
    },
    { key: 'since', header: text.columns.since, width: '112px', narrow: false, cell: ({ at }) => dayText(at) },
    {
      key: 'why',
      header: words.explain.menu,
      width: '80px',
      cell: ({ principal, displayName }) => (
        <WhyLink application={application.application} object={principal} name={displayName} />
      ),
    },
  ];
  const empty =
    wanted === '' ? (
      <EmptyState title={text.noneTitle}>
        {text.none}
        <Button appearance="primary" onClick={() => onPanel({ kind: 'add' })}>
          {text.add}
        </Button>
      </EmptyState>
    ) : (
      <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState>
    );
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={text.search} value={search} onSearch={setSearch} />
      </div>
      <VirtualTable
        label={menu.users}
        rows={{ ...rowsOf(shown), problem: error ?? undefined, retry: () => void refetch() }}
        columns={columns}
        rowKey={keyOf}
        selection={selection}
        empty={empty}
      />
    </>
  );
}

interface UnassignProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly onClose: () => void;
}

function UnassignDialog({ application, selection, onClose }: UnassignProps) {
  const say = useToast();
  const params = { application: String(application.application) };
  const { data } = useEndpoint('listAssignments', { params });
  const unassign = useAct('unassign', { refreshes: assignmentRefreshes });
  const chosen = (data?.assignments ?? []).filter((each) => selection.has(keyOf(each)));
  const run = async () => {
    for (const { principal, type, role } of chosen) {
      const query = { type: type === 'Group' ? ('Group' as const) : ('User' as const), role };
      if ((await unassign.run({ params: { ...params, principal }, query })) === undefined) return;
    }
    say('success', text.unassigned(chosen.length));
    selection.clear();
    onClose();
  };
  return (
    <ConfirmDialog
      open
      title={text.unassignTitle(chosen.length)}
      confirm={words.shared.remove}
      danger
      busy={unassign.busy}
      problem={unassign.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {text.unassignText}
    </ConfirmDialog>
  );
}
