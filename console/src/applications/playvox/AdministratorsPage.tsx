import { Page } from '../../components/Page.tsx';
import { TenantAdministrators } from '../../pages/administrators/tenant/TenantAdministrators.tsx';
import { useTenant } from '../use-tenant.ts';
import { words } from './words.ts';

const { administrators: text } = words;

/** Settings › Administrators: who may sign in to these screens. */
export function AdministratorsPage() {
  const { tenant, session } = useTenant();
  return (
    <Page title={text.title} lead={text.lead}>
      <TenantAdministrators tenant={tenant} self={session.administrator?.id} changes />
    </Page>
  );
}
