import { useRouterState } from '@tanstack/react-router';
import { Link } from '../components/Link.tsx';
import { Page } from '../components/Page.tsx';
import { words } from '../words.ts';

/** An address that no page has. */
export function NotFoundPage() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <Page title={words.problems.noPageTitle} lead={words.problems.noPage(path)}>
      <Link to="/">{words.shell.home}</Link>
    </Page>
  );
}
