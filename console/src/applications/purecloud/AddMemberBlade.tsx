import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useAct } from '../../api/use-act.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Blade } from '../../components/Blade.tsx';
import { ProblemNotice } from '../../components/ProblemNotice.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { words as general } from '../../words.ts';
import type { Group } from './group.ts';
import { useOrganisation } from './organisation.ts';
import { nameOf } from './person.ts';
import { words } from './words.ts';

const text = words.group;
const shown = 20;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  who: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  email: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** *Add member*: people found by typing, each with a button. */
export function AddMemberBlade({ group, onClose }: { readonly group: Group; readonly onClose: () => void }) {
  const styles = useStyles();
  const { params } = useOrganisation();
  const [search, setSearch] = useState('');
  // Beside the blade nothing is read out while it is open.
  const [said, setSaid] = useState('');
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set<string>());
  const found = useEndpoint('listTenantUsers', { params, query: { search, count: shown } }, { keepPrevious: true });
  const members = useEndpoint('listTenantMembers', {
    params: { ...params, group: group.id },
    query: { startIndex: 1, count: 1000 },
  });
  const act = useAct('addTenantMember', {
    refreshes: ['listTenantMembers', 'getTenantGroup', 'listTenantGroups', 'getTenantUser'],
  });
  const inside = new Set([...added, ...(members.data?.members ?? []).map(({ id }) => id)]);
  const add = async (id: string, name: string) => {
    if ((await act.run({ params: { ...params, group: group.id, user: id } })) === undefined) return;
    setAdded(new Set([...added, id]));
    setSaid(text.memberAdded(name));
  };
  const users = found.data?.users ?? [];
  return (
    <Blade
      open
      title={text.addMemberTitle}
      onClose={onClose}
      footer={<Button onClick={onClose}>{general.shared.close}</Button>}
    >
      <ProblemNotice problem={act.problem ?? found.error} />
      <Text as="p">{text.addMemberLead}</Text>
      <SearchField label={text.find} value={search} onSearch={setSearch} />
      <Text size={200} aria-live="polite">
        {said}
      </Text>
      {found.isSuccess && users.length === 0 ? <Text>{text.noneToAdd}</Text> : null}
      <ul className={styles.list} aria-label={text.results}>
        {users.map((user) => (
          <li key={user.id} className={styles.item}>
            <span className={styles.who}>
              {nameOf(user)}
              <span className={styles.email}>{user.userName}</span>
            </span>
            {inside.has(user.id) ? (
              <Text>{text.isMember}</Text>
            ) : (
              <Button
                size="small"
                aria-label={text.addOne(nameOf(user))}
                disabledFocusable={act.busy}
                onClick={() => void add(user.id, nameOf(user))}
              >
                {text.addMember}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Blade>
  );
}
