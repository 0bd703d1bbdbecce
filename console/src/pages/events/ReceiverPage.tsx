import { makeStyles, Text } from '@fluentui/react-components';
import { useEndpoint } from '../../api/use-endpoint.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useEndlessRows } from '../../components/endless-rows.ts';
import { SelectField } from '../../components/fields.tsx';
import { LearnMore } from '../../components/LearnMore.tsx';
import { meaningOf } from '../../components/meaning-of.ts';
import { Notice } from '../../components/Notice.tsx';
import { Page } from '../../components/Page.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { timeText } from '../../components/time-text.ts';
import { useParam, useQueryPart } from '../../components/use-address.ts';
import { type Column, VirtualTable } from '../../components/VirtualTable.tsx';
import { words } from '../../words.ts';
import { DeliveryBlade } from './DeliveryBlade.tsx';
import { ReceiverCommands } from './ReceiverCommands.tsx';
import { type Delivery, type Receiver, toneOfDelivery } from './receiver-state.ts';

const text = words.receivers;
const filters = ['all', 'waiting', 'delivered', 'dead'] as const;
const trail = [{ label: text.title, to: '/webhooks' }];

const useStyles = makeStyles({
  tools: { padding: '12px 12px 4px', maxWidth: '240px' },
  standing: { padding: '12px 12px 0' },
});

const columns: readonly Column<Delivery>[] = [
  { key: 'staged', header: text.detail.columns.staged, width: '190px', cell: ({ staged }) => timeText(staged) },
  { key: 'event', header: text.detail.columns.event, width: '180px', cell: ({ type }) => type },
  {
    key: 'resource',
    header: text.detail.columns.resource,
    width: '2fr',
    narrow: false,
    cell: ({ resource }) => (resource === null ? '' : `${resource.type} ${resource.id}`),
  },
  {
    key: 'state',
    header: text.detail.columns.state,
    width: '130px',
    cell: ({ state }) => (
      <StatusBadge tone={toneOfDelivery[state]} means={meaningOf('delivery', state)}>
        {text.detail.states[state]}
      </StatusBadge>
    ),
  },
  { key: 'tries', header: text.detail.columns.tries, width: '80px', narrow: false, cell: ({ attempts }) => attempts },
  {
    key: 'status',
    header: text.detail.columns.status,
    width: '2fr',
    narrow: false,
    cell: ({ status, failure }) => failure ?? (status === null ? text.detail.noAnswer : String(status)),
  },
];

/** One webhook or event stream, with what it was sent. */
export function ReceiverPage() {
  const id = useParam('receiver');
  const params = { receiver: id };
  const { data, error, refetch } = useEndpoint('getReceiver', { params }, { refresh: 10_000 });
  return (
    <Page
      title={data?.name ?? text.title}
      {...(data === undefined ? {} : { kind: text.detail.kindOf(data.kind, data.tenant) })}
      lead={
        <>
          {data?.url} <LearnMore topic="webhooks" />
        </>
      }
      trail={trail}
      commands={data === undefined ? null : <ReceiverCommands receiver={data} />}
      loading={data === undefined}
      problem={error}
      onRetry={() => void refetch()}
      flush
    >
      {data === undefined ? null : <Standing receiver={data} />}
      <Deliveries id={id} />
    </Page>
  );
}

function Standing({ receiver }: { readonly receiver: Receiver }) {
  const styles = useStyles();
  const { state, reason, failures, failingSince, formerUntil, waiting, dead } = receiver;
  return (
    <>
      <Text className={styles.standing}>{text.detail.standing(waiting, dead)}</Text>
      {state === 'failing' ? (
        <Notice intent="warning" title={text.detail.failingTitle}>
          {text.detail.failing(failingSince === null ? '' : timeText(failingSince), failures)}
        </Notice>
      ) : null}
      {state === 'paused' ? (
        <Notice intent="info" title={text.detail.pausedTitle}>
          {reason === null ? text.detail.paused : `${reason} ${text.detail.paused}`}
        </Notice>
      ) : null}
      {formerUntil === null ? null : (
        <Notice intent="info" title={words.receivers.secret}>
          {text.detail.former(timeText(formerUntil))}
        </Notice>
      )}
    </>
  );
}

function Deliveries({ id }: { readonly id: string }) {
  const styles = useStyles();
  const [shown, setShown] = useQueryPart('show');
  const [open, setOpen] = useQueryPart('delivery');
  const show = filters.find((filter) => filter === shown) ?? 'all';
  const rows = useEndlessRows(
    'listDeliveries',
    (page) => ({ params: { receiver: id }, query: { ...page, ...(show === 'all' ? {} : { state: show }) } }),
    ({ deliveries, next }) => ({ rows: deliveries, next }),
  );
  const opened = Array.from({ length: rows.total ?? 0 }, (_, index) => rows.row(index)).find(
    (row) => row?.delivery === open,
  );
  const none =
    show === 'all'
      ? [text.detail.noneYet, text.detail.noneYetHint]
      : [text.detail.noneOfState, text.detail.noneOfStateHint];
  return (
    <>
      <div className={styles.tools}>
        <SelectField
          name="show"
          label={text.detail.show}
          value={show}
          onChange={setShown}
          options={filters.map((value) => ({ value, label: text.detail.filters[value] }))}
        />
      </div>
      <VirtualTable
        label={text.detail.deliveries}
        rows={rows}
        columns={columns}
        rowKey={({ delivery }) => delivery}
        onOpen={({ delivery }) => setOpen(delivery)}
        empty={<EmptyState title={none[0] ?? ''}>{none[1]}</EmptyState>}
      />
      {opened === undefined ? null : <DeliveryBlade receiver={id} delivery={opened} onClose={() => setOpen('')} />}
    </>
  );
}
