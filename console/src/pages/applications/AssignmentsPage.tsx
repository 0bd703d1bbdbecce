import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowClockwiseRegular,
  DeleteRegular,
  PeopleAddRegular,
  PeopleSettingsRegular,
  PersonAddRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { dayText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { WhyLink } from '../explain/WhyLink.tsx';
import { type Application, ApplicationFrame } from './ApplicationFrame.tsx';
import { AssignBlade } from './AssignBlade.tsx';
import { type Assignment, assignmentKey } from './assignment.ts';
import { ChangeRoleBlade } from './ChangeRoleBlade.tsx';
import { PrincipalLink } from './PrincipalLink.tsx';
import { ProvisionChosen, WaitingAssignments } from './ProvisionUser.tsx';
import { ReachBlade } from './ReachBlade.tsx';
import { UnassignDialog } from './UnassignDialog.tsx';
import { chosenOf, useAssignments, useWaitingAssignments } from './use-assignments.ts';

const { assignments: text, menu } = words.enterprise;
const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px', display: 'flex', flexDirection: 'column', gap: '12px' },
  who: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0 },
  called: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cell: { display: 'inline-flex', gap: '8px', alignItems: 'center', minWidth: 0 },
});

type Panel =
  | { readonly kind: 'add'; readonly only?: 'User' | 'Group' }
  | { readonly kind: 'remove' | 'provision' | 'provision-all' }
  | { readonly kind: 'role' | 'reach'; readonly assignment: Assignment };

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
          {panel?.kind === 'add' ? (
            <AssignBlade
              application={application}
              {...(panel.only === undefined ? {} : { kind: panel.only })}
              onClose={close}
            />
          ) : null}
          {panel?.kind === 'role' ? (
            <ChangeRoleBlade application={application} assignment={panel.assignment} onClose={close} />
          ) : null}
          {panel?.kind === 'reach' ? (
            <ReachBlade application={application} group={panel.assignment} onClose={close} />
          ) : null}
          {panel?.kind === 'provision' || panel?.kind === 'provision-all' ? (
            <ProvisionChosen
              application={application}
              {...(panel.kind === 'provision' ? { selection } : {})}
              onClose={close}
            />
          ) : null}
          {panel?.kind === 'remove' ? (
            <UnassignDialog application={application} selection={selection} onClose={close} />
          ) : null}
        </>
      )}
    </ApplicationFrame>
  );
}

/** What assigning is called in the words of the application. */
function addLabel({ vocabulary }: Application): string {
  return vocabulary === 'okta' ? words.okta.assignWhom.User : text.add;
}

interface CommandsProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly mayChange: boolean;
  readonly onPanel: (panel: Panel) => void;
}

function Commands({ application, selection, mayChange, onPanel }: CommandsProps) {
  const rows = useAssignments(application);
  const chosen = chosenOf(rows, selection);
  const waiting = useWaitingAssignments(application);
  const [only] = chosen;
  return (
    <CommandBar>
      {application.vocabulary === 'okta' ? (
        (['User', 'Group'] as const).map((only) => (
          <Command
            key={only}
            label={words.okta.assignWhom[only]}
            icon={only === 'User' ? <PersonAddRegular /> : <PeopleAddRegular />}
            disabled={!mayChange}
            onClick={() => onPanel({ kind: 'add', only })}
          />
        ))
      ) : (
        <Command
          label={text.add}
          icon={<AddRegular />}
          disabled={!mayChange}
          onClick={() => onPanel({ kind: 'add' })}
        />
      )}
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={rows.retry} />
      <CommandDivider />
      <Command
        label={text.changeRole}
        icon={<PeopleSettingsRegular />}
        disabled={!mayChange || chosen.length !== 1}
        onClick={() => (only === undefined ? undefined : onPanel({ kind: 'role', assignment: only }))}
      />
      {waiting > 0 ? (
        <Command
          label={words.provisionUser.act}
          icon={<PersonAddRegular />}
          disabled={!mayChange || !chosen.some(({ waits }) => waits)}
          onClick={() => onPanel({ kind: 'provision' })}
        />
      ) : null}
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
  const may = useMay();
  const [search, setSearch] = useQueryPart('search');
  const rows = useAssignments(application);
  const entitling = new Set(application.roles.filter(({ entitles }) => entitles).map(({ displayName }) => displayName));
  const waiting = useWaitingAssignments(application);
  const columns: readonly Column<Assignment>[] = [
    {
      key: 'name',
      header: text.columns.name,
      width: '2fr',
      cell: ({ principal, type, displayName, name }) => (
        <span className={styles.who}>
          <PrincipalLink objectId={principal} type={type} name={displayName} />
          {type === 'Group' ? null : <span className={styles.called}>{name}</span>}
        </span>
      ),
    },
    {
      key: 'type',
      header: text.columns.type,
      width: '176px',
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
      width: '152px',
      cell: ({ role }) => (entitling.has(role) ? role : <StatusBadge tone="warning">{role}</StatusBadge>),
    },
    ...(waiting === 0
      ? [
          {
            key: 'since',
            header: text.columns.since,
            width: '116px',
            narrow: false,
            cell: ({ at }: Assignment) => dayText(at),
          },
        ]
      : [
          {
            key: 'state',
            header: text.columns.state,
            width: '160px',
            cell: ({ waits }: Assignment) =>
              waits ? (
                <span title={words.provisionUser.why}>
                  <StatusBadge tone="bad">{words.provisionUser.state}</StatusBadge>
                </span>
              ) : null,
          },
        ]),
    {
      key: 'why',
      header: words.explain.menu,
      width: '108px',
      cell: ({ principal, displayName }) => (
        <WhyLink application={application.application} object={principal} name={displayName} />
      ),
    },
  ];
  const empty =
    search.trim() === '' ? (
      <EmptyState title={text.noneTitle}>
        {text.none}
        <Button
          appearance="primary"
          onClick={() => onPanel(application.vocabulary === 'okta' ? { kind: 'add', only: 'User' } : { kind: 'add' })}
        >
          {addLabel(application)}
        </Button>
      </EmptyState>
    ) : (
      <EmptyState title={text.noneFound}>{text.noneFoundHint}</EmptyState>
    );
  return (
    <>
      <div className={styles.tools}>
        {waiting === 0 ? null : (
          <WaitingAssignments
            count={waiting}
            onAll={may('provisionAssigned') ? () => onPanel({ kind: 'provision-all' }) : undefined}
          />
        )}
        <SearchField label={text.search} value={search} onSearch={setSearch} />
      </div>
      <VirtualTable
        label={menu.users}
        rows={rows}
        columns={columns}
        rowHeight={52}
        rowKey={assignmentKey}
        selection={selection}
        empty={empty}
      />
    </>
  );
}
