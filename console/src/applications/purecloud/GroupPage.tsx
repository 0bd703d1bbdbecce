import { ArrowClockwiseRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { keyOf, useEndpoint } from '../../api/use-endpoint.ts';
import { AskAct } from '../../components/AskAct.tsx';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam } from '../../components/use-address.ts';
import { Facts } from '../../pages/directory/Facts.tsx';
import { words as general } from '../../words.ts';
import { GroupBlade } from './GroupBlade.tsx';
import { GroupMembers } from './GroupMembers.tsx';
import { type Group, typeOf, visibilityOf } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.group;

/** One group: details and members. */
export function GroupPage() {
  const { admin, groups, params, can } = useOrganisation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const shown = useEndpoint('getTenantGroup', { params: { ...params, group: useParam('group') } });
  const [open, setOpen] = useState<'edit' | 'delete'>();
  const trail = [
    { label: words.home.title, to: admin },
    { label: words.groups.title, to: groups },
  ];
  const group = shown.data;
  if (group === undefined) {
    const title = shown.error === null ? general.shared.loading : text.missing;
    return <Page title={title} trail={trail} loading problem={shown.error} onRetry={() => void shown.refetch()} />;
  }
  const edits = can('groups');
  const close = () => setOpen(undefined);
  const refresh = () => {
    void shown.refetch();
    void client.invalidateQueries({ queryKey: keyOf('listTenantMembers') });
  };
  const commands = (
    <CommandBar>
      {edits ? <Command label={text.edit} icon={<EditRegular />} onClick={() => setOpen('edit')} /> : null}
      {edits ? <Command label={text.delete} icon={<DeleteRegular />} onClick={() => setOpen('delete')} /> : null}
      <Command label={general.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={refresh} />
    </CommandBar>
  );
  return (
    <Page title={group.displayName} kind={text.kind} trail={trail} commands={commands}>
      <Section title={text.properties}>
        <Facts
          facts={[
            { label: text.type, value: typeOf(group) },
            { label: text.visibility, value: visibilityOf(group) },
            {
              label: text.externalId,
              value: group.externalId === null ? text.notLinkedNote : `${group.externalId}. ${text.linkedNote}`,
            },
            { label: text.created, value: timeText(group.created) },
          ]}
        />
      </Section>
      <GroupMembers group={group} edits={edits} />
      {open === 'edit' ? <GroupBlade group={group} onClose={close} /> : null}
      <DeleteGroupDialog
        open={open === 'delete'}
        group={group}
        onClose={close}
        onDeleted={() => navigate({ to: groups })}
      />
    </Page>
  );
}

interface DeleteGroupDialogProps {
  readonly open: boolean;
  readonly group: Group;
  readonly onClose: () => void;
  readonly onDeleted: () => Promise<void>;
}

function DeleteGroupDialog({ open, group, onClose, onDeleted }: DeleteGroupDialogProps) {
  const { params } = useOrganisation();
  return (
    <AskAct
      open={open}
      title={text.deleteTitle(group.displayName)}
      confirm={text.delete}
      danger
      act="deleteTenantGroup"
      call={{ params: { ...params, group: group.id } }}
      done={text.deleted(group.displayName)}
      refreshes={['listTenantGroups']}
      onDone={onDeleted}
      onClose={onClose}
    >
      {text.deleteText}
    </AskAct>
  );
}
