import { makeStyles } from '@fluentui/react-components';
import { Notice } from '../../components/Notice.tsx';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { notices: text } = words;

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '12px 24px 0' },
});

/** Over every page while provisioning would be refused: why, and whom to ask. */
export function SiteNotices() {
  const styles = useStyles();
  const { session, tenant } = useTenant();
  const { activated, refusals } = session.tenant;
  if (activated !== false && refusals.length === 0) return null;
  return (
    <div className={styles.notices}>
      {activated === false ? (
        <Notice intent="warning" title={text.notActivated}>
          {text.askSupport} {text.askHere(tenant)}
        </Notice>
      ) : null}
      {refusals.length === 0 ? null : (
        <Notice intent="warning" title={text.refused}>
          {refusals.join(' ')}
        </Notice>
      )}
    </div>
  );
}
