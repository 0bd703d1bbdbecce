import { useMay } from '../session/use-session.ts';
import { words } from '../words.ts';
import { Link } from './Link.tsx';
import { Notice } from './Notice.tsx';

/** Says that a wish for mail is kept and nothing is sent, with the way to the mail server for who may set it up. */
export function NoMailServer() {
  const may = useMay();
  return (
    <Notice intent="info" action={may('setMail') ? <Link to="/mail">{words.provisioning.setUpMail}</Link> : undefined}>
      {words.provisioning.noMail}
    </Notice>
  );
}
