import { Button, makeStyles } from '@fluentui/react-components';
import {
  AddRegular,
  ArrowClockwiseRegular,
  DocumentSearchRegular,
  DocumentSettingsRegular,
} from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import type { ReplyOf } from '../../api/contract-types.ts';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { Link } from '../../components/Link.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { NewTenantBlade } from './NewTenantBlade.tsx';
import { placeOf } from './place-of.ts';

const { sandboxes: shown } = words;

const useStyles = makeStyles({ search: { maxWidth: '420px' } });

type Tenant = ReplyOf<'listTenants'>['tenants'][number];

const columns: readonly Column<Tenant>[] = [
  { key: 'name', header: shown.columns.name, cell: ({ tenant }) => <Link to={`/tenants/${tenant}`}>{tenant}</Link> },
  { key: 'application', header: shown.columns.application, cell: applicationText },
  { key: 'address', header: shown.columns.address, width: '2fr', narrow: false, cell: ({ baseUrl }) => baseUrl },
  {
    key: 'state',
    header: shown.columns.state,
    width: '120px',
    cell: ({ refusals }) => (
      <StatusBadge tone={refusals.length === 0 ? 'good' : 'warning'}>
        {refusals.length === 0 ? shown.ready : shown.notReady}
      </StatusBadge>
    ),
  },
];

/** A sandbox without screens was built from published rules alone: that is said beside its name. */
function applicationText({ application, sandbox, administered }: Tenant): string | null {
  return application !== null && sandbox && !administered ? shown.madeOfRules(application) : application;
}

/** Tenants of served applications: the sandboxes, or those of real customers. */
export function TenantList({ sandbox }: { readonly sandbox: boolean }) {
  const styles = useStyles();
  const { text } = placeOf(sandbox);
  const [search, setSearch] = useQueryPart('search');
  const list = useEndlessRows(
    'listTenants',
    ({ before, limit }) => ({ query: { limit, search, ...(before === undefined ? {} : { after: before }) } }),
    ({ tenants, next }) => ({
      next,
      rows: tenants.filter((each) => each.kind === 'customer' && each.sandbox === sandbox),
    }),
  );
  const profiles = useEndpoint('listProfiles');
  const may = useMay();
  const navigate = useNavigate();
  // In the address, so that a page of the gallery can lead here with its application chosen.
  const [adding, setAdding] = useQueryPart('new');
  const opens = may('createTenant') && profiles.data !== undefined && (!sandbox || profiles.data.sandboxes);
  return (
    <Page
      title={text.title}
      lead={text.lead}
      commands={
        <CommandBar>
          {opens ? <Command label={text.new} icon={<AddRegular />} onClick={() => setAdding('any')} /> : null}
          {sandbox ? null : (
            <Command
              label={words.profiles.title}
              icon={<DocumentSettingsRegular />}
              onClick={() => void navigate({ to: '/profiles' })}
            />
          )}
          {may('listRequests') ? (
            <Command
              label={words.clients.allRequests}
              icon={<DocumentSearchRegular />}
              onClick={() => void navigate({ to: '/requests' })}
            />
          ) : null}
          <Command label={words.shared.refresh} icon={<ArrowClockwiseRegular />} onClick={list.retry} />
        </CommandBar>
      }
    >
      {sandbox && profiles.data?.sandboxes === false ? (
        <Notice intent="info" title={shown.off}>
          {shown.offHint}
        </Notice>
      ) : null}
      {search === '' && list.total === 0 ? null : (
        <div className={styles.search}>
          <SearchField label={shown.search} value={search} onSearch={setSearch} />
        </div>
      )}
      <VirtualTable
        label={text.title}
        rows={list}
        columns={columns}
        rowKey={({ tenant }) => tenant}
        onOpen={({ tenant }) => void navigate({ to: `/tenants/${tenant}` })}
        empty={
          search === '' ? (
            <EmptyState title={text.none}>
              {text.noneHint}
              {opens ? (
                <Button appearance="primary" onClick={() => setAdding('any')}>
                  {text.new}
                </Button>
              ) : null}
            </EmptyState>
          ) : (
            <EmptyState title={shown.noneFound}>{shown.noneFoundHint}</EmptyState>
          )
        }
      />
      {adding !== '' && opens ? (
        <NewTenantBlade sandbox={sandbox} profiles={profiles.data} chosen={adding} onClose={() => setAdding('')} />
      ) : null}
    </Page>
  );
}
