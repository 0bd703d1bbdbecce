import { useEndlessRows } from '../../components/endless-rows.ts';
import { Page } from '../../components/Page.tsx';
import { useParam } from '../../components/use-address.ts';
import { words } from '../../words.ts';
import { RequestCommands } from './RequestCommands.tsx';
import { RequestFilterBar } from './RequestFilterBar.tsx';
import { RequestTable } from './RequestTable.tsx';
import { queryOf, useRequestFilters } from './request-filters.ts';
import { useTrail } from './use-trail.ts';

const text = words.clients;

/** What the SCIM clients of a tenant asked: who, what was forgiven, why it was refused. */
export function RequestsPage() {
  const tenant = useParam('tenant');
  const filters = useRequestFilters();
  const about = filters.user === '' ? {} : { user: filters.user };
  const rows = useEndlessRows(
    'listTenantRequests',
    (page) => ({ params: { tenant }, query: { ...queryOf(filters), ...about, ...page } }),
    ({ requests, next }) => ({ rows: requests, next }),
  );
  return (
    <Page
      title={text.requests}
      kind={tenant}
      lead={text.requestsLead}
      trail={useTrail(tenant)}
      commands={<RequestCommands refreshes="listTenantRequests" />}
      flush
    >
      <RequestFilterBar filters={filters} withUser />
      <RequestTable rows={rows} tenant={tenant} filtered={filters.any} />
    </Page>
  );
}
