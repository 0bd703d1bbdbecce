import { useEndpoint } from '../../api/use-endpoint.ts';
import { Page } from '../../components/Page.tsx';
import { Section } from '../../components/Section.tsx';
import { TenantAdministrators } from '../../pages/administrators/tenant/TenantAdministrators.tsx';
import { Facts } from '../../pages/directory/Facts.tsx';
import { useOrganisation } from './organisation.ts';
import { words } from './words.ts';

const text = words.administrators;

/** Admin › Roles / Permissions: who may open these pages, and what the roles carry. */
export function AdministratorsPage() {
  const { admin, params, tenant, session } = useOrganisation();
  const found = useEndpoint('listTenantRoles', { params });
  const names = new Map(found.data?.permissions.map(({ key, name }) => [key, name] as const));
  const facts = (found.data?.roles ?? []).map(({ name, permissions }) => ({
    label: name,
    value: permissions.length === 0 ? text.none : permissions.map((key) => names.get(key) ?? key).join('; '),
  }));
  return (
    <Page title={text.title} lead={text.lead} trail={[{ label: words.home.title, to: admin }]}>
      <TenantAdministrators tenant={tenant} self={session.administrator?.id} changes />
      <Section title={text.roles}>
        <Facts facts={facts} />
      </Section>
    </Page>
  );
}
