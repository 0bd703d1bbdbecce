import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { dayText } from '../../components/time-text.ts';
import { words } from '../../words.ts';
import type { Application } from './ApplicationFrame.tsx';

const { expiry: text, progress } = words.provisioning;

interface SecretExpiryProps {
  readonly application: Application;
  /** The page has the button that replaces the secret. */
  readonly here?: boolean;
}

/** Warns of a secret that ends soon or is over; nothing while it is good, or nobody knows. */
export function SecretExpiry({ application, here = false }: SecretExpiryProps) {
  const { secretExpiry } = application.connection;
  if (secretExpiry === null || secretExpiry.state === 'good') return null;
  const { at, days, state } = secretExpiry;
  const over = state === 'over';
  const params = { application: String(application.application) };
  return (
    <Notice
      intent={over ? 'error' : 'warning'}
      title={over ? text.over : text.soon(days)}
      action={
        here ? undefined : (
          <Link to="/applications/$application/provisioning" params={params}>
            {progress.enterSecret}
          </Link>
        )
      }
    >
      {over ? text.overText(dayText(at)) : text.text(dayText(at))}
    </Notice>
  );
}
