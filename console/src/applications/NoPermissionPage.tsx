import { Text } from '@fluentui/react-components';
import { Notice } from '../components/Notice.tsx';
import { Page } from '../components/Page.tsx';
import { askWhom } from './ask-whom.ts';
import type { ServedMenuItem } from './served-application.ts';
import { useTenant } from './use-tenant.ts';
import { words } from './words.ts';

/** In place of a page that takes a permission that is not held: which one, and whom to ask. */
export function NoPermissionPage({ item }: { readonly item: ServedMenuItem }) {
  const { session } = useTenant();
  const roles = (session.administrator?.roles ?? []).map(({ name }) => name).join(', ');
  return (
    <Page title={item.label}>
      <Notice intent="warning" title={words.noPermission}>
        {item.lacking} {words.yourRoles(roles)}
      </Notice>
      <Text as="p">{askWhom(session)}</Text>
    </Page>
  );
}
