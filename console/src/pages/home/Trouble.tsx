import { makeStyles } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Link } from '../../components/Link.tsx';
import { Section } from '../../components/Section.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { dayText } from '../../components/time-text.ts';
import { words } from '../../words.ts';

type Application = ReplyOf<'listApplications'>['applications'][number];

const { home } = words;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { display: 'flex', gap: '12px', flexWrap: 'wrap' },
});

interface TroubleLine {
  readonly tone: 'bad' | 'warning';
  readonly text: string;
  /** The page where it is mended. */
  readonly page: 'progress' | 'provisioning' | 'held';
}

/** What is the matter with an application, the worst first; undefined: nothing. */
function troubleOf({ status, failures, late, connection }: Application): TroubleLine | undefined {
  const { secretExpiry } = connection;
  if (status === 'quarantined') return { tone: 'bad', text: home.quarantined, page: 'progress' };
  if (secretExpiry?.state === 'over') return { tone: 'bad', text: home.secretOver, page: 'provisioning' };
  if (late) return { tone: 'bad', text: home.late, page: 'progress' };
  if (secretExpiry?.state === 'soon')
    return { tone: 'warning', text: home.secretSoon(secretExpiry.days), page: 'provisioning' };
  return failures > 0 ? { tone: 'warning', text: home.failures(failures), page: 'progress' } : undefined;
}

interface TroubleProps {
  readonly applications: readonly Application[];
  /** Of tenants: those that end soon or have ended. */
  readonly credentials: ReplyOf<'listEndingCredentials'>['credentials'];
  /** How much the guard holds, by number of the application. */
  readonly held: ReadonlyMap<number, number>;
}

/**
 * Applications in quarantine, that are late, with failures, with held changes or with a secret that ends, and tenants with a credential that ends; nothing
 * when all is well.
 */
export function Trouble({ applications, credentials, held }: TroubleProps) {
  const styles = useStyles();
  const troubled = applications.flatMap((each) => {
    const count = held.get(each.application) ?? 0;
    const lines: readonly (TroubleLine | undefined)[] = [
      troubleOf(each),
      count === 0 ? undefined : { tone: 'warning', text: home.held(count), page: 'held' },
    ];
    return lines.flatMap((line) =>
      line === undefined ? [] : [{ ...line, name: each.name, application: each.application }],
    );
  });
  if (troubled.length === 0 && credentials.length === 0) return null;
  return (
    <Section title={home.trouble}>
      <ul className={styles.list}>
        {troubled.map(({ application, name, tone, text, page }) => (
          <li key={`${application} ${page}`} className={styles.line}>
            <Link to={`/applications/${application}/${page}`}>{name}</Link>
            <StatusBadge tone={tone}>{text}</StatusBadge>
          </li>
        ))}
        {credentials.map(({ tenant, id, name, state, expiresAt }) => (
          <li key={id} className={styles.line}>
            <Link to="/tenants/$tenant" params={{ tenant }}>
              {tenant}
            </Link>
            <StatusBadge tone={state === 'over' ? 'bad' : 'warning'}>
              {state === 'over' ? home.credentialOver(name) : home.credentialSoon(name, dayText(expiresAt))}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
