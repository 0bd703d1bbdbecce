import { makeStyles } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowSyncRegular,
  DismissCircleRegular,
  FilterRegular,
  LinkMultipleRegular,
  PauseRegular,
  PlayRegular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar, CommandDivider } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { type Selection, useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { timeText } from '../../components/time-text.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { type Application, ApplicationFrame } from '../applications/ApplicationFrame.tsx';
import { PrincipalLink } from '../applications/PrincipalLink.tsx';
import { RelinkDialog } from '../applications/RelinkDialog.tsx';
import { PushByNameBlade } from './PushByNameBlade.tsx';
import { PushRulesBlade } from './PushRulesBlade.tsx';
import { pushRefreshes } from './push-refreshes.ts';
import { UnlinkGroupDialog } from './UnlinkGroupDialog.tsx';

type Group = ReplyOf<'listPushedGroups'>['pushed'][number];
type Panel = 'name' | 'rule' | 'link' | 'unlink';

const text = words.pushGroups;
const useStyles = makeStyles({
  notices: { padding: '12px 12px 0', display: 'flex', flexDirection: 'column', gap: '8px' },
});

/** *Push Groups*: the groups that are pushed to the application, and what may be done about them. */
export function PushGroupsPage() {
  const selection = useSelection();
  const [panel, setPanel] = useState<Panel | undefined>(undefined);
  const close = () => setPanel(undefined);
  const [chosen = ''] = selection.keys;
  return (
    <ApplicationFrame
      page={text.title}
      lead={text.lead}
      flush
      commands={(application) => <Commands application={application} selection={selection} onPanel={setPanel} />}
    >
      {(application) => (
        <>
          <PushedGroups application={application} selection={selection} />
          {panel === 'name' ? <PushByNameBlade application={application} onClose={close} /> : null}
          {panel === 'rule' ? <PushRulesBlade application={application} onClose={close} /> : null}
          {panel === 'link' ? (
            <RelinkDialog
              application={String(application.application)}
              object={chosen}
              selection={selection}
              onClose={close}
            />
          ) : null}
          {panel === 'unlink' ? (
            <UnlinkGroupDialog
              application={String(application.application)}
              group={chosen}
              onDone={selection.clear}
              onClose={close}
            />
          ) : null}
        </>
      )}
    </ApplicationFrame>
  );
}

interface CommandsProps {
  readonly application: Application;
  readonly selection: Selection;
  readonly onPanel: (panel: Panel) => void;
}

function Commands({ application, selection, onPanel }: CommandsProps) {
  const say = useToast();
  const may = useMay();
  const params = { application: String(application.application) };
  const { data } = useEndpoint('listPushedGroups', { params, query: { limit: 1 } });
  const now = useAct('provisionOnDemand', { refreshes: ['listPushedGroups', 'listTasks', 'getJob'] });
  const turn = useAct('switchPush', { refreshes: pushRefreshes });
  const one = selection.keys.size === 1;
  const none = data === undefined || data.groups === 'none';
  const busy = now.busy || turn.busy;
  const push = async () => {
    for (const object of selection.keys) {
      if ((await now.run({ params, body: { object, kind: 'Group', members: 'changed' } })) === undefined) return;
    }
    say('success', text.pushed(selection.keys.size));
    selection.clear();
  };
  const switchTo = async (state: 'active' | 'inactive') => {
    for (const group of selection.keys) {
      if ((await turn.run({ params: { ...params, group }, body: { state } })) === undefined) return;
    }
    say('success', text.turned[state](selection.keys.size));
    selection.clear();
  };
  const turns = { active: <PlayRegular />, inactive: <PauseRegular /> };
  return (
    <>
      <CommandBar>
        <Command
          label={text.byName}
          icon={<AddRegular />}
          disabled={none || !may('pushGroup')}
          onClick={() => onPanel('name')}
        />
        <Command label={text.byRule} icon={<FilterRegular />} disabled={none} onClick={() => onPanel('rule')} />
        <CommandDivider />
        <Command
          label={now.busy ? words.shared.working : text.now}
          icon={<ArrowSyncRegular />}
          disabled={selection.keys.size === 0 || busy || !may('provisionOnDemand')}
          onClick={() => void push()}
        />
        {(['inactive', 'active'] as const).map((state) => (
          <Command
            key={state}
            label={state === 'active' ? text.activate : text.deactivate}
            icon={turns[state]}
            disabled={selection.keys.size === 0 || busy || !may('switchPush')}
            onClick={() => void switchTo(state)}
          />
        ))}
        <Command
          label={text.link}
          icon={<LinkMultipleRegular />}
          disabled={!one || !may('relink')}
          onClick={() => onPanel('link')}
        />
        <Command
          label={text.unlink}
          icon={<DismissCircleRegular />}
          disabled={!one || !may('unlinkPushedGroup')}
          onClick={() => onPanel('unlink')}
        />
      </CommandBar>
      <ProblemNotice problem={now.problem ?? turn.problem} />
    </>
  );
}

interface PushedGroupsProps {
  readonly application: Application;
  readonly selection: Selection;
}

function PushedGroups({ application, selection }: PushedGroupsProps) {
  const styles = useStyles();
  const params = { application: String(application.application) };
  const { data } = useEndpoint('listPushedGroups', { params, query: { limit: 1 } });
  const { data: job } = useEndpoint('getJob', { params });
  const rows = useEndlessRows(
    'listPushedGroups',
    ({ before, limit }) => ({ params, query: { limit, ...(before === undefined ? {} : { after: before }) } }),
    ({ pushed, next }) => ({ rows: pushed, next }),
  );
  if (data?.groups === 'none') {
    return <EmptyState title={text.noGroupsTitle(application.name)}>{text.noGroups}</EmptyState>;
  }
  return (
    <>
      <div className={styles.notices}>
        {data?.groups === 'update-only' ? <Notice intent="info">{text.updateOnly(application.name)}</Notice> : null}
        {data?.mapped === false ? <Notice intent="warning">{text.notMapped}</Notice> : null}
        {data?.off === true ? <Notice intent="info">{text.off}</Notice> : null}
        {job?.status === 'off' && data?.off === false ? <Notice intent="warning">{text.jobOff}</Notice> : null}
        {data?.all === true ? <Notice intent="info">{text.all}</Notice> : null}
      </div>
      <VirtualTable
        label={text.title}
        rows={rows}
        columns={columns}
        rowKey={({ objectId }) => objectId}
        selection={selection}
        empty={<EmptyState title={text.noneTitle}>{text.none}</EmptyState>}
      />
    </>
  );
}

const tones: Readonly<Record<Group['state'], Tone>> = {
  active: 'good',
  inactive: 'neutral',
  error: 'bad',
  pending: 'waiting',
  left: 'neutral',
};

const columns: readonly Column<Group>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: '2fr',
    cell: ({ objectId, name }) => <PrincipalLink objectId={objectId} type="Group" name={name} />,
  },
  {
    key: 'by',
    header: text.columns.by,
    width: '1fr',
    narrow: false,
    cell: ({ by, rule }) => (by === 'rule' ? text.rule(rule ?? '') : text.by[by]),
  },
  {
    key: 'state',
    header: text.columns.state,
    width: '2fr',
    cell: ({ state, failure }) => (
      <span title={failure ?? ''}>
        <StatusBadge tone={tones[state]}>
          {failure === null ? text.states[state] : `${text.states[state]}: ${failure}`}
        </StatusBadge>
      </span>
    ),
  },
  {
    key: 'target',
    header: text.columns.target,
    width: '2fr',
    narrow: false,
    cell: ({ target, origin }) =>
      target === null ? words.shared.none : `${origin === 'created' ? text.created : text.linked}: ${target}`,
  },
  {
    key: 'at',
    header: text.columns.at,
    width: '200px',
    narrow: false,
    cell: ({ at }) => (at === null ? words.shared.none : timeText(at)),
  },
];
