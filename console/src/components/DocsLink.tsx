import { Link, makeStyles } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { words } from '../words.ts';

const useStyles = makeStyles({ icon: { marginLeft: '4px', verticalAlign: 'text-bottom' } });

/** A link into the documents, in a window of its own: what somebody is at stays as it is. */
export function DocsLink({ to, children }: { readonly to: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <Link inline href={to} target="_blank" rel="noopener">
      {children}
      <OpenRegular className={styles.icon} aria-label={words.help.newWindow} />
    </Link>
  );
}
