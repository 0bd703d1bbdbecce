import { useEndlessRows } from '../../components/endless-rows.ts';
import { Page } from '../../components/Page.tsx';
import { words } from '../../words.ts';
import { RequestCommands } from './RequestCommands.tsx';
import { RequestFilterBar } from './RequestFilterBar.tsx';
import { RequestTable } from './RequestTable.tsx';
import { queryOf, useRequestFilters } from './request-filters.ts';

const text = words.clients;
const trail = [{ label: words.tenants.title, to: '/tenants' }];

/** What the SCIM clients of all tenants asked. */
export function AllRequestsPage() {
  const filters = useRequestFilters();
  const rows = useEndlessRows(
    'listRequests',
    (page) => ({ query: { ...queryOf(filters), ...page } }),
    ({ requests, next }) => ({ rows: requests, next }),
  );
  return (
    <Page
      title={text.requests}
      kind={text.allTenants}
      lead={text.requestsLead}
      trail={trail}
      commands={<RequestCommands refreshes="listRequests" />}
      flush
    >
      <RequestFilterBar filters={filters} withUser={false} />
      <RequestTable rows={rows} tenant="" filtered={filters.any} />
    </Page>
  );
}
