import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { words } from '../../words.ts';
import { PersonLink } from './PersonLink.tsx';

const text = words.directory.user;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '8px' },
  sub: { color: tokens.colorNeutralForeground2, marginLeft: '8px' },
});

/** Who reports to a user. */
export function UserReports({ reports }: { readonly reports: ReplyOf<'getDirectoryUser'>['reports'] }) {
  const styles = useStyles();
  if (reports.total === 0) return <EmptyState title={text.noReports} />;
  const more = reports.total - reports.users.length;
  return (
    <>
      <ul className={styles.list}>
        {reports.users.map((person) => (
          <li key={person.objectId}>
            <PersonLink person={person} />
            <Text size={200} className={styles.sub}>
              {person.jobTitle ?? ''}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 ? <Text size={200}>{text.moreReports(more)}</Text> : null}
    </>
  );
}
