import { Text } from '@fluentui/react-components';
import { ArrowClockwiseRegular, DeleteRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NotThere } from '../../components/NotThere.tsx';
import { Page } from '../../components/Page.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { WhileEdited } from '../../components/WhileEdited.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { GroupMembers } from './GroupMembers.tsx';
import { GroupProperties } from './GroupProperties.tsx';
import { ProvisioningList } from './ProvisioningList.tsx';
import { GroupList } from './UserGroups.tsx';

const { group: text, groups } = words.directory;

/** One group: members, properties, the groups around it, and its applications. */
export function GroupPage() {
  const who = useParam('group');
  const client = useQueryClient();
  const [tab, setTab] = useQueryPart('tab');
  const [deleting, setDeleting] = useState(false);
  const edits = useMay()('setDirectoryGroup');
  const shown = useEndpoint('getDirectoryGroup', { params: { group: who }, query: { members: false } });
  const provisioning = useEndpoint('getGroupProvisioning', { params: { group: who } }, { refresh: 5_000 });
  const list = { label: groups.title, to: '/directory/groups' };
  const { data } = shown;
  if (data === undefined) {
    const problem = shown.error ?? null;
    if (problem?.status === 404) return <NotThere title={text.notFoundTitle} problem={problem} list={list} />;
    return <Page title={text.kind} trail={[list]} loading problem={problem} onRetry={() => void shown.refetch()} />;
  }
  const { group } = data;
  const refresh = () => {
    void shown.refetch();
    void provisioning.refetch();
    void client.invalidateQueries({ queryKey: ['listDirectoryMembers'] });
  };
  const commands = (
    <CommandBar>
      {edits ? (
        <Command label={words.shared.delete} icon={<DeleteRegular />} onClick={() => setDeleting(true)} />
      ) : null}
      <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
    </CommandBar>
  );
  const around =
    data.memberOf.length === 0 ? (
      <EmptyState title={text.notMemberOf} />
    ) : (
      <GroupList title={text.memberOf} groups={data.memberOf} />
    );
  const tabs = [
    { key: 'members', label: text.members, content: <GroupMembers group={group.objectId} readOnly={!edits} /> },
    {
      key: 'properties',
      label: text.properties,
      content: (
        <WhileEdited latest={data}>
          {(opened) => <GroupProperties opened={opened} readOnly={!edits} onRefresh={refresh} />}
        </WhileEdited>
      ),
    },
    { key: 'memberships', label: text.memberOf, content: around },
    {
      key: 'applications',
      label: text.applications,
      content: <ProvisioningList kind="Group" object={group.objectId} found={provisioning} />,
    },
  ];
  return (
    <Page
      title={group.displayName}
      kind={text.kind}
      trail={[list]}
      lead={group.description ?? undefined}
      commands={commands}
    >
      <Tabs label={text.tabs} tabs={tabs} value={tab} onChange={setTab} />
      <DeleteGroupDialog
        open={deleting}
        group={group}
        provisioning={provisioning.data}
        onClose={() => setDeleting(false)}
      />
    </Page>
  );
}

interface DeleteGroupDialogProps {
  readonly open: boolean;
  readonly group: ReplyOf<'getDirectoryGroup'>['group'];
  readonly provisioning: ReplyOf<'getGroupProvisioning'> | undefined;
  readonly onClose: () => void;
}

function DeleteGroupDialog({ open, group, provisioning, onClose }: DeleteGroupDialogProps) {
  const say = useToast();
  const navigate = useNavigate();
  const remove = useAct('deleteDirectoryGroup', { refreshes: ['listDirectoryGroups'] });
  const names = (provisioning?.applications ?? []).filter(({ assignments }) => assignments.length > 0);
  const run = async () => {
    const done = await remove.run({ params: { group: group.objectId } });
    if (done === undefined) return;
    say('success', text.deleted(group.displayName));
    await navigate({ to: '/directory/groups' });
  };
  return (
    <ConfirmDialog
      open={open}
      title={text.deleteTitle(group.displayName)}
      confirm={words.shared.delete}
      danger
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      <Text>{text.deleteText}</Text>
      {names.length === 0 ? null : <Text>{text.membersFollow(names.map(({ name }) => name).join(', '))}</Text>}
    </ConfirmDialog>
  );
}
