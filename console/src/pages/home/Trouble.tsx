import { makeStyles } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { words } from '../../words.ts';

type Application = ReplyOf<'listApplications'>['applications'][number];

const { home } = words;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', gap: '12px', flexWrap: 'wrap' },
});

/** Applications in quarantine or with failures; nothing when all is well. */
export function Trouble({ applications }: { readonly applications: readonly Application[] }) {
  const styles = useStyles();
  const troubled = applications.filter(({ status, failures }) => status === 'quarantined' || failures > 0);
  if (troubled.length === 0) return null;
  return (
    <Section title={home.trouble}>
      <ul className={styles.list}>
        {troubled.map(({ application, name, status, failures }) => (
          <li key={application} className={styles.line}>
            <Link to={`/applications/${application}/progress`}>{name}</Link>
            {status === 'quarantined' ? (
              <StatusBadge tone="bad">{home.quarantined}</StatusBadge>
            ) : (
              <StatusBadge tone="warning">{home.failures(failures)}</StatusBadge>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
