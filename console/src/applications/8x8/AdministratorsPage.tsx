import { Page } from '../../components/Page.tsx';
import { TenantAdministrators } from '../../pages/administrators/tenant/TenantAdministrators.tsx';
import { useAccount } from './account.ts';
import { words } from './words.ts';

/** Who may sign in to Configuration Manager. */
export function AdministratorsPage() {
  const { base, tenant, session } = useAccount();
  return (
    <Page
      title={words.home.administrators}
      lead={words.administrators.lead}
      trail={[{ label: words.home.title, to: base }]}
    >
      <TenantAdministrators tenant={tenant} self={session.administrator?.id} changes />
    </Page>
  );
}
