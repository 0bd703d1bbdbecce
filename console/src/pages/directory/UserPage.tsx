import {
  ArrowClockwiseRegular,
  ArrowUndoRegular,
  CheckmarkCircleRegular,
  DeleteDismissRegular,
  DeleteRegular,
  PersonDeleteRegular,
  PresenceBlockedRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { daysUntil, timeText } from '../../components/time-text.ts';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { WhileEdited } from '../../components/WhileEdited.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { UserLeaving } from '../leavers/UserLeaving.tsx';
import { BinDialog } from './BinDialog.tsx';
import { DeleteUserDialog } from './DeleteUserDialog.tsx';
import { DisableUserDialog } from './DisableUserDialog.tsx';
import { Facts } from './Facts.tsx';
import { PersonLink } from './PersonLink.tsx';
import { ProvisioningList } from './ProvisioningList.tsx';
import { UserGroups } from './UserGroups.tsx';
import { UserHistory } from './UserHistory.tsx';
import { UserProfile } from './UserProfile.tsx';
import { UserReports } from './UserReports.tsx';

const { user: text, users, bin } = words.directory;
type Dialog = 'delete' | 'account' | 'restore' | 'purge';

/** One user: profile, groups, where it is provisioned, and what happened. */
export function UserPage() {
  const who = useParam('user');
  const [tab, setTab] = useQueryPart('tab');
  const [inBin] = useQueryPart('deleted');
  const [dialog, setDialog] = useState<Dialog | undefined>(undefined);
  const navigate = useNavigate();
  const may = useMay();
  const deleted = inBin === 'true';
  const query = deleted ? { deleted: true } : {};
  const shown = useEndpoint('getDirectoryUser', { params: { user: who }, query });
  const provisioning = useEndpoint('getUserProvisioning', { params: { user: who }, query }, { refresh: 5_000 });
  const { data } = shown;
  const list = deleted
    ? { label: bin.title, to: '/directory/recycle-bin' }
    : { label: users.title, to: '/directory/users' };
  if (data === undefined) {
    const problem = shown.error ?? null;
    if (problem?.status === 404) return <NotThere title={text.notFoundTitle} problem={problem} list={list} />;
    return <Page title={text.kind} trail={[list]} loading problem={problem} onRetry={() => void shown.refetch()} />;
  }
  const { user } = data;
  const name = user.displayName ?? user.userPrincipalName;
  const close = () => setDialog(undefined);
  const toSubject = () => void navigate({ to: '/subjects', search: { who: user.objectId } });
  const toBin = () => void navigate({ to: '/directory/recycle-bin' });
  const refresh = () => void Promise.all([shown.refetch(), provisioning.refetch()]);
  const living = (
    <>
      <Command
        label={user.accountEnabled ? text.disableAccount : text.enableAccount}
        icon={user.accountEnabled ? <PresenceBlockedRegular /> : <CheckmarkCircleRegular />}
        onClick={() => setDialog('account')}
      />
      <Command label={words.shared.delete} icon={<DeleteRegular />} onClick={() => setDialog('delete')} />
    </>
  );
  const binned = (
    <>
      <Command label={bin.restore} icon={<ArrowUndoRegular />} onClick={() => setDialog('restore')} />
      <Command label={bin.purge} icon={<DeleteDismissRegular />} onClick={() => setDialog('purge')} />
    </>
  );
  const commands = (
    <CommandBar>
      {may('setDirectoryUser') ? (deleted ? binned : living) : null}
      {may('exportSubject') ? (
        <Command label={words.privacy.title} icon={<PersonDeleteRegular />} onClick={toSubject} />
      ) : null}
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
    </CommandBar>
  );
  const profile = (
    <WhileEdited latest={data}>
      {(opened) => <UserProfile opened={opened} readOnly={deleted || !may('setDirectoryUser')} onRefresh={refresh} />}
    </WhileEdited>
  );
  const tabs = [
    { key: 'profile', label: text.profile, content: profile },
    { key: 'groups', label: text.groups, content: <UserGroups detail={data} /> },
    { key: 'reports', label: text.reports, content: <UserReports reports={data.reports} /> },
    {
      key: 'applications',
      label: text.applications,
      content: <ProvisioningList kind="User" object={user.objectId} found={provisioning} />,
    },
    ...(may('listLeavers')
      ? [{ key: 'leaving', label: words.leavers.tab, content: <UserLeaving user={user.objectId} /> }]
      : []),
    { key: 'history', label: text.history, content: <UserHistory user={user.objectId} /> },
  ];
  return (
    <Page title={name} kind={text.kind} trail={[list]} commands={commands}>
      {deleted ? <Notice intent="warning">{text.inBin(bin.days(daysUntil(user.purgedAt ?? '')))}</Notice> : null}
      <Facts
        facts={[
          { label: text.facts.account, value: <AccountState enabled={user.accountEnabled} /> },
          { label: text.facts.userPrincipalName, value: user.userPrincipalName },
          { label: text.facts.objectId, value: user.objectId },
          { label: text.facts.manager, value: <PersonLink person={data.manager} /> },
          { label: text.facts.created, value: timeText(data.created) },
          { label: text.facts.modified, value: timeText(data.modified) },
        ]}
      />
      <Tabs label={text.tabs} tabs={tabs} value={tab} onChange={setTab} />
      <DeleteUserDialog open={dialog === 'delete'} user={user} provisioning={provisioning.data} onClose={close} />
      <DisableUserDialog open={dialog === 'account'} user={user} provisioning={provisioning.data} onClose={close} />
      {dialog === 'restore' || dialog === 'purge' ? (
        <BinDialog kind="User" act={dialog} ids={[user.objectId]} onDone={toBin} onClose={close} />
      ) : null}
    </Page>
  );
}

function AccountState({ enabled }: { readonly enabled: boolean }) {
  return (
    <StatusBadge tone={enabled ? 'good' : 'neutral'}>
      {enabled ? words.directory.users.enabled : words.directory.users.disabled}
    </StatusBadge>
  );
}
