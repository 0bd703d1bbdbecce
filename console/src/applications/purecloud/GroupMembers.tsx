import { Button, makeStyles, Toolbar, ToolbarButton } from '@fluentui/react-components';
import { PersonAddRegular, PersonDeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useAct } from '../../api/use-act.ts';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { Section } from '../../components/Section.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words as general } from '../../words.ts';
import { AddMemberBlade } from './AddMemberBlade.tsx';
import type { Group } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { PersonState } from './PersonState.tsx';
import { words } from './words.ts';

type Member = ReplyOf<'listTenantMembers'>['members'][number];

const text = words.group;

const useStyles = makeStyles({
  bar: { paddingLeft: 0 },
  table: { display: 'flex', flexDirection: 'column', width: '100%', height: '360px' },
});

/** Who is in a group; added and removed by hand. */
export function GroupMembers({ group, edits }: { readonly group: Group; readonly edits: boolean }) {
  const styles = useStyles();
  const { params, people, groups } = useOrganisation();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<Member>();
  const rows = usePagedRows(
    'listTenantMembers',
    (page) => ({ params: { ...params, group: group.id }, query: page }),
    ({ total, members }) => ({ total, rows: members }),
  );
  const columns: readonly Column<Member>[] = [
    {
      key: 'name',
      header: text.memberColumns.name,
      width: '2fr',
      cell: ({ id, type, name }) => <Link to={`${type === 'User' ? people : groups}/${id}`}>{name}</Link>,
    },
    {
      key: 'email',
      header: text.memberColumns.email,
      width: '2fr',
      narrow: false,
      cell: ({ userName }) => userName ?? text.nested,
    },
    {
      key: 'state',
      header: text.memberColumns.state,
      width: '120px',
      cell: ({ state }) => (state === null ? general.shared.none : <PersonState state={state} />),
    },
    ...(edits
      ? [
          {
            key: 'remove',
            header: text.memberColumns.remove,
            width: '90px',
            cell: (member: Member) =>
              member.type === 'User' ? (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<PersonDeleteRegular />}
                  aria-label={text.removeOne(member.name)}
                  onClick={() => setLeaving(member)}
                />
              ) : null,
          },
        ]
      : []),
  ];
  return (
    <Section title={text.members}>
      {edits ? (
        <Toolbar aria-label={text.members} size="small" className={styles.bar}>
          <ToolbarButton icon={<PersonAddRegular />} onClick={() => setAdding(true)}>
            {text.addMember}
          </ToolbarButton>
        </Toolbar>
      ) : null}
      <div className={styles.table}>
        <VirtualTable
          label={text.members}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          empty={<EmptyState title={text.noMembersTitle}>{text.noMembers}</EmptyState>}
        />
      </div>
      {adding ? <AddMemberBlade group={group} onClose={() => setAdding(false)} /> : null}
      {leaving === undefined ? null : (
        <RemoveMemberDialog group={group} member={leaving} onClose={() => setLeaving(undefined)} />
      )}
    </Section>
  );
}

interface RemoveMemberDialogProps {
  readonly group: Group;
  readonly member: Member;
  readonly onClose: () => void;
}

function RemoveMemberDialog({ group, member, onClose }: RemoveMemberDialogProps) {
  const { params } = useOrganisation();
  const say = useToast();
  const act = useAct('removeTenantMember', { refreshes: ['listTenantMembers', 'listTenantGroups', 'getTenantUser'] });
  const run = async () => {
    if ((await act.run({ params: { ...params, group: group.id, user: member.id } })) === undefined) return;
    onClose();
    say('success', text.removed(member.name));
  };
  return (
    <ConfirmDialog
      open
      title={text.removeTitle(member.name)}
      confirm={text.remove}
      danger
      busy={act.busy}
      problem={act.problem}
      onConfirm={() => void run()}
      onClose={onClose}
    >
      {text.addMemberLead}
    </ConfirmDialog>
  );
}
