import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Link } from '../../components/Link.tsx';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const text = words.provisioning.next;

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** What is still to be done once the page is saved, of the steps of the guides: a guide that ends at Save leaves nobody waiting. */
export function NextStep({ application }: { readonly application: Application }) {
  const styles = useStyles();
  const params = { application: String(application.application) };
  const { data } = useEndpoint('getOverview', { params });
  if (application.connection.missing.length > 0) return null;
  if (data?.next === 4) {
    return (
      <Link to="/applications/$application/users" params={params}>
        {text.assign}
      </Link>
    );
  }
  if (data?.next !== 5) return null;
  return (
    <Text size={200} className={styles.hint}>
      {text.switchOn}
    </Text>
  );
}
