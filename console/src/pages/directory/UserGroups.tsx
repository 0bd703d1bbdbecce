import { makeStyles, Text } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Link } from '../../components/Link.tsx';
import { words } from '../../words.ts';

const text = words.directory.user;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  item: { display: 'flex', alignItems: 'center', gap: '8px' },
});

interface NamedGroup {
  readonly objectId: string;
  readonly displayName: string;
}

/** The groups that a user is in, and the groups around them. */
export function UserGroups({ detail }: { readonly detail: ReplyOf<'getDirectoryUser'> }) {
  if (detail.groups.length === 0) {
    return (
      <EmptyState title={text.noGroups}>
        {text.noGroupsHint}
        <Link to="/directory/groups">{text.openGroups}</Link>
      </EmptyState>
    );
  }
  return (
    <>
      <GroupList title={text.directGroups} groups={detail.groups} />
      {detail.groupsAround.length === 0 ? null : (
        <>
          <GroupList title={text.groupsAround} groups={detail.groupsAround} />
          <Text size={200}>{text.groupsAroundHint}</Text>
        </>
      )}
    </>
  );
}

/** Groups by name, each leading to its page. */
export function GroupList({ title, groups }: { readonly title: string; readonly groups: readonly NamedGroup[] }) {
  const styles = useStyles();
  const sorted = [...groups].sort((a, b) => a.displayName.localeCompare(b.displayName));
  return (
    <>
      <Text as="h2" weight="semibold">
        {title}
      </Text>
      <ul className={styles.list}>
        {sorted.map(({ objectId, displayName }) => (
          <li key={objectId} className={styles.item}>
            <PeopleTeamRegular aria-hidden />
            <Link to="/directory/groups/$group" params={{ group: objectId }}>
              {displayName}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
