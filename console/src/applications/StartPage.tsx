import { Navigate } from '@tanstack/react-router';
import { EmptyState } from '../components/EmptyState.tsx';
import { Page } from '../components/Page.tsx';
import { applicationOf } from './application-of.ts';
import { askWhom } from './ask-whom.ts';
import { permitted } from './permitted.ts';
import { useTenant } from './use-tenant.ts';
import { words } from './words.ts';

/** The first page of an application: the first one that who is signed in may open. */
export function StartPage() {
  const open = useTenant();
  const { base, session } = open;
  const [first] = permitted(applicationOf(session.tenant.profile)?.menu ?? [], open);
  if (first !== undefined) return <Navigate to={`${base}${first.path}`} replace />;
  return (
    <Page title={words.home}>
      <EmptyState title={words.nothingPermitted}>{askWhom(session)}</EmptyState>
    </Page>
  );
}
