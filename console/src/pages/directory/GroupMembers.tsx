import { Button, makeStyles, Text, Toolbar, ToolbarButton } from '@fluentui/react-components';
import { PeopleTeamRegular, PersonAddRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { usePagedRows } from '../../components/row-source.ts';
import { useSelection } from '../../components/SelectionBox.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { AddMembersBlade } from './AddMembersBlade.tsx';
import { RemoveMembersDialog } from './RemoveMembersDialog.tsx';

type Member = ReplyOf<'listDirectoryMembers'>['members'][number];

const { group: text, users } = words.directory;

const useStyles = makeStyles({
  bar: { paddingLeft: 0, flexWrap: 'wrap' },
  table: { display: 'flex', flexDirection: 'column', height: 'calc(100vh - 340px)', minHeight: '280px' },
  nested: { display: 'inline-flex', alignItems: 'center', gap: '6px' },
});

const columns: readonly Column<Member>[] = [
  {
    key: 'name',
    header: text.memberColumns.name,
    width: '2fr',
    cell: ({ objectId, type, name }) =>
      type === 'User' ? (
        <Link to="/directory/users/$user" params={{ user: objectId }}>
          {name}
        </Link>
      ) : (
        <Link to="/directory/groups/$group" params={{ group: objectId }}>
          {name}
        </Link>
      ),
  },
  {
    key: 'upn',
    header: text.memberColumns.userPrincipalName,
    width: '2fr',
    narrow: false,
    cell: ({ userPrincipalName }) => userPrincipalName ?? words.shared.none,
  },
  { key: 'type', header: text.memberColumns.type, width: '150px', cell: ({ type }) => <MemberType type={type} /> },
  {
    key: 'account',
    header: text.memberColumns.account,
    width: '120px',
    narrow: false,
    cell: ({ accountEnabled }) =>
      accountEnabled === null ? (
        words.shared.none
      ) : (
        <StatusBadge tone={accountEnabled ? 'good' : 'neutral'}>
          {accountEnabled ? users.enabled : users.disabled}
        </StatusBadge>
      ),
  },
];

/** The direct members of a group; nested groups are marked. */
export function GroupMembers({ group, readOnly }: { readonly group: string; readonly readOnly: boolean }) {
  const styles = useStyles();
  const selection = useSelection();
  const [open, setOpen] = useState<'add' | 'remove' | undefined>(undefined);
  const rows = usePagedRows(
    'listDirectoryMembers',
    (page) => ({ params: { group }, query: page }),
    ({ total, members }) => ({ total, rows: members }),
  );
  const close = () => setOpen(undefined);
  const add = () => setOpen('add');
  const empty = (
    <EmptyState title={text.noMembersTitle}>
      {text.noMembers}
      {readOnly ? null : (
        <Button appearance="primary" onClick={add}>
          {text.addMembers}
        </Button>
      )}
    </EmptyState>
  );
  return (
    <>
      {readOnly ? null : (
        <Toolbar aria-label={text.members} size="small" className={styles.bar}>
          <ToolbarButton icon={<PersonAddRegular />} onClick={add}>
            {text.addMembers}
          </ToolbarButton>
          <ToolbarButton
            icon={<SubtractCircleRegular />}
            disabled={selection.keys.size === 0}
            onClick={() => setOpen('remove')}
          >
            {text.removeMembers}
          </ToolbarButton>
          {selection.keys.size === 0 ? null : (
            <Text aria-live="polite">{words.shared.selected(selection.keys.size)}</Text>
          )}
        </Toolbar>
      )}
      <div className={styles.table}>
        <VirtualTable
          label={text.members}
          rows={rows}
          columns={columns}
          rowKey={({ objectId }) => objectId}
          {...(readOnly ? {} : { selection })}
          empty={empty}
        />
      </div>
      {open === 'add' ? <AddMembersBlade group={group} onClose={close} /> : null}
      {open === 'remove' ? (
        <RemoveMembersDialog
          group={group}
          members={[...selection.keys]}
          onDone={() => {
            selection.clear();
            close();
          }}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function MemberType({ type }: { readonly type: string }) {
  const styles = useStyles();
  if (type === 'User') return text.user;
  return (
    <span className={styles.nested} title={text.nestedHint}>
      <PeopleTeamRegular aria-hidden />
      {text.nested}
    </span>
  );
}
