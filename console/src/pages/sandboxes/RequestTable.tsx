import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { RowSource } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { RequestBlade } from './RequestBlade.tsx';

const text = words.clients;

export type ClientRequest = ReplyOf<'listRequests'>['requests'][number];

const tenantColumn: Column<ClientRequest> = {
  key: 'tenant',
  header: text.columns.tenant,
  width: '140px',
  cell: ({ tenant }) => tenant,
};

const columns: readonly Column<ClientRequest>[] = [
  { key: 'at', header: text.columns.at, width: '190px', cell: ({ at }) => timeText(at) },
  {
    key: 'status',
    header: text.columns.status,
    width: '90px',
    cell: ({ status, refusals }) => (
      <StatusBadge tone={status >= 400 ? 'bad' : refusals.length > 0 ? 'warning' : 'good'}>
        {String(status)}
      </StatusBadge>
    ),
  },
  { key: 'request', header: text.columns.request, width: '2fr', cell: ({ method, path }) => `${method} ${path}` },
  { key: 'why', header: text.columns.why, width: '2fr', narrow: false, cell: whyOf },
  {
    key: 'credential',
    header: text.columns.credential,
    narrow: false,
    cell: ({ credential }) => (credential === null ? text.noCredential : (credential.name ?? credential.id)),
  },
];

function whyOf({ problem, refusals, habits }: ClientRequest): string {
  return problem ?? (refusals.length > 0 ? text.operationsRefused(refusals.length) : habits.join(', '));
}

interface RequestTableProps {
  readonly rows: RowSource<ClientRequest>;
  /** Whose they are; '': of all tenants. */
  readonly tenant: string;
  readonly filtered: boolean;
}

/** Requests of SCIM clients, one of them opened beside the list. */
export function RequestTable({ rows, tenant, filtered }: RequestTableProps) {
  const [open, setOpen] = useQueryPart('request');
  const listed = Array.from({ length: rows.total ?? 0 }, (_, index) => rows.row(index)).find(
    (row) => row?.request === open,
  );
  const alone = useRequest(tenant, open, listed === undefined && rows.total !== undefined);
  const shown = listed ?? alone;
  const [at, ...others] = columns;
  return (
    <>
      <VirtualTable
        label={text.requests}
        rows={rows}
        columns={tenant === '' && at !== undefined ? [at, tenantColumn, ...others] : columns}
        rowKey={({ request }) => request}
        onOpen={({ request }) => setOpen(request)}
        empty={
          <EmptyState title={filtered ? text.noneFound : text.none}>
            {filtered ? text.noneFoundHint : text.noneHint}
          </EmptyState>
        }
      />
      {shown === undefined ? null : <RequestBlade request={shown} onClose={() => setOpen('')} />}
    </>
  );
}

/** One request by its id, as a link leads to it that is older than what is listed. */
function useRequest(tenant: string, request: string, wanted: boolean): ClientRequest | undefined {
  const asked = wanted && request !== '';
  const ofAll = useEndpoint('listRequests', { query: { request } }, { enabled: asked && tenant === '' });
  const ofOne = useEndpoint(
    'listTenantRequests',
    { params: { tenant }, query: { request } },
    { enabled: asked && tenant !== '' },
  );
  return asked ? (tenant === '' ? ofAll : ofOne).data?.requests[0] : undefined;
}
