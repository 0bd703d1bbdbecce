import { Button } from '@fluentui/react-components';
import { AddRegular, ArrowClockwiseRegular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { Command, CommandBar } from '../../components/CommandBar.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { Link } from '../../components/Link.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Page } from '../../components/Page.tsx';
import { rowsOf } from '../../components/row-source.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { useMay } from '../../session/use-session.ts';
import { words } from '../../words.ts';
import { NewReceiverBlade } from './NewReceiverBlade.tsx';
import { type Receiver, toneOfReceiver } from './receiver-state.ts';

const text = words.receivers;

const columns: readonly Column<Receiver>[] = [
  {
    key: 'name',
    header: text.columns.name,
    width: 'minmax(140px, 1.5fr)',
    cell: ({ id, name }) => <Link to={`/webhooks/${id}`}>{name}</Link>,
  },
  { key: 'tenant', header: text.columns.tenant, width: '140px', cell: ({ tenant }) => tenant ?? text.everyTenant },
  {
    key: 'kind',
    header: text.columns.kind,
    width: '170px',
    narrow: false,
    cell: ({ kind }) => text.kinds[kind] ?? kind,
  },
  {
    key: 'state',
    header: text.columns.state,
    width: '120px',
    cell: ({ state }) => (
      <StatusBadge tone={toneOfReceiver[state]} means={meaningOf('receiver', state)}>
        {text.states[state]}
      </StatusBadge>
    ),
  },
  {
    key: 'waiting',
    header: text.columns.waiting,
    width: '160px',
    narrow: false,
    cell: ({ waiting, dead }) => [text.waits(waiting), ...(dead > 0 ? [text.deadLetters(dead)] : [])].join(', '),
  },
  { key: 'url', header: text.columns.url, width: '2fr', narrow: false, cell: ({ url }) => url },
];

/** Webhooks and event streams: all, or those of the tenant in the address. */
export function ReceiversPage() {
  const [tenant] = useQueryPart('tenant');
  const [adding, setAdding] = useQueryPart('new');
  const list = useEndpoint('listReceivers', { query: tenant === '' ? {} : { tenant } }, { refresh: 15_000 });
  const may = useMay();
  const navigate = useNavigate();
  const adds = may('addReceiver');
  return (
    <Page
      title={text.title}
      {...(tenant === '' ? {} : { kind: text.of(tenant) })}
      lead={
        <>
          {text.lead} <LearnMore topic="webhooks" />
        </>
      }
      commands={
        <CommandBar>
          {adds ? <Command label={text.add} icon={<AddRegular />} onClick={() => setAdding('any')} /> : null}
          <Command label={text.refresh} icon={<ArrowClockwiseRegular />} onClick={() => void list.refetch()} />
        </CommandBar>
      }
      loading={list.isPending}
      problem={list.error}
      onRetry={() => void list.refetch()}
    >
      <VirtualTable
        label={text.title}
        rows={rowsOf(list.data?.receivers)}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: `/webhooks/${id}` })}
        empty={
          <EmptyState title={text.none}>
            {text.noneHint}
            {adds ? (
              <Button appearance="primary" onClick={() => setAdding('any')}>
                {text.add}
              </Button>
            ) : null}
          </EmptyState>
        }
      />
      {adding !== '' && adds ? <NewReceiverBlade tenant={tenant} onClose={() => setAdding('')} /> : null}
    </Page>
  );
}
