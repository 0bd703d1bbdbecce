import { decodeNumber } from '#storage/decode-row.ts';
import type { Query, Value, Write } from '#storage/port.ts';
import { decodeBehind, decodeDelivery } from './decode-delivery.ts';
import type { Delivery, DeliveryState } from './delivery.ts';
import type { Receiver } from './receiver.ts';

const columns = `tenant, receiver, entry, source, position, event, type, object, body, state, attempts, due, ended, status,
failure, answer, took`;

type Of = Pick<Receiver, 'tenant' | 'id'>;

/** Those that are due, the longest due first, each the first that waits of its object. */
export function dueDeliveries({ tenant, id }: Of, now: number, limit: number): Query<Delivery> {
  return select(
    `tenant = ? and receiver = ? and state = 'waiting' and due <= ? and not exists (
  select 1 from delivery e where e.tenant = delivery.tenant and e.receiver = delivery.receiver and e.object = delivery.object
  and e.state = 'waiting' and e.position < delivery.position)
order by due, entry limit ?`,
    [tenant, id, now, limit],
  );
}

/**
 * Those that wait, in the order in which they were put down. What was handed out a moment ago comes again later, and what follows it of
 * the same object not before.
 */
export function waitingDeliveries({ tenant, id }: Of, now: number, limit: number): Query<Delivery> {
  return select(
    `tenant = ? and receiver = ? and state = 'waiting' and due <= ? and not exists (
  select 1 from delivery e where e.tenant = delivery.tenant and e.receiver = delivery.receiver and e.object = delivery.object
  and e.state = 'waiting' and e.due > ? and e.position < delivery.position)
order by entry limit ?`,
    [tenant, id, now, now, limit],
  );
}

/** When the next one is due (ms); none: nothing waits. */
export function nextDelivery({ tenant, id }: Of): Query<number> {
  return {
    sql: `select due from delivery where tenant = ? and receiver = ? and state = 'waiting' order by due limit 1`,
    parameters: [tenant, id],
    decode: decodeNumber,
  };
}

/** Newest first, before that entry; of one state where one is given. */
export function listDeliveries(
  { tenant, id }: Of,
  page: { readonly state?: DeliveryState | undefined; readonly before: string; readonly limit: number },
): Query<Delivery> {
  const state = page.state === undefined ? '' : 'and state = ? ';
  return select(`tenant = ? and receiver = ? ${state}and entry < ? order by entry desc limit ?`, [
    tenant,
    id,
    ...(page.state === undefined ? [] : [page.state]),
    page.before,
    page.limit,
  ]);
}

export function deliveryOf({ tenant, id }: Of, entry: string): Query<Delivery> {
  return select('tenant = ? and receiver = ? and entry = ?', [tenant, id, entry]);
}

/** How many are of a state, counted up to a limit. */
export function countDeliveries({ tenant, id }: Of, state: DeliveryState, limit: number): Query<number> {
  return {
    sql: 'select count(*) from (select 1 from delivery where tenant = ? and receiver = ? and state = ? limit ?) as found',
    parameters: [tenant, id, state, limit],
    decode: decodeNumber,
  };
}

function select(condition: string, parameters: readonly Value[]): Query<Delivery> {
  return { sql: `select ${columns} from delivery where ${condition}`, parameters, decode: decodeDelivery };
}

export function insertDelivery(
  delivery: Omit<Delivery, 'state' | 'attempts' | 'ended' | 'status' | 'failure' | 'answer' | 'took'>,
): Write {
  const { tenant, receiver, entry, source, position, event, type, object, content, due } = delivery;
  return {
    sql: `insert into delivery (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, ?, null, null, null, null, null)`,
    parameters: [tenant, receiver, entry, source, position, event, type, object, JSON.stringify(content), due],
  };
}

/** What came of a try. */
export interface Tried {
  readonly state: DeliveryState;
  /** When it is tried again (ms); of no meaning for one that has ended. */
  readonly due: number;
  readonly ended: number | null;
  readonly status: number | null;
  readonly failure: string | null;
  readonly answer: string | null;
  readonly took: number;
}

export function noteTry({ tenant, receiver, entry }: Delivery, tried: Tried): Write {
  const { state, due, ended, status, failure, answer, took } = tried;
  return {
    sql: `update delivery set state = ?, attempts = attempts + 1, due = ?, ended = ?, status = ?, failure = ?, answer = ?, took = ?
where tenant = ? and receiver = ? and entry = ? and state = 'waiting'`,
    parameters: [state, due, ended, status, failure, answer, took, tenant, receiver, entry],
  };
}

/** All that wait may go at once: the receiver answers again. */
export function hurryDeliveries({ tenant, id }: Of, now: number): Write {
  return {
    sql: `update delivery set due = ? where tenant = ? and receiver = ? and state = 'waiting' and due > ?`,
    parameters: [now, tenant, id, now],
  };
}

/** It was handed to somebody who polls, and comes again unless it is acknowledged before `due` (ms). */
export function lendDelivery({ tenant, receiver, entry }: Delivery, due: number): Write {
  return {
    sql: `update delivery set due = ?, attempts = attempts + 1 where tenant = ? and receiver = ? and entry = ? and state = 'waiting'`,
    parameters: [due, tenant, receiver, entry],
  };
}

/** Somebody who polls took these events, at most 500. */
export function acknowledge({ tenant, id }: Of, events: readonly string[], now: number): Write {
  return {
    sql: `update delivery set state = 'delivered', ended = ?, failure = null
where tenant = ? and receiver = ? and state = 'waiting' and event in (${events.map(() => '?').join(', ')})`,
    parameters: [now, tenant, id, ...events],
  };
}

/** Somebody who polls says why he cannot take it. */
export function refuseDelivery({ tenant, id }: Of, event: string, now: number, failure: string): Write {
  return {
    sql: `update delivery set state = 'dead', ended = ?, failure = ?
where tenant = ? and receiver = ? and state = 'waiting' and event = ?`,
    parameters: [now, failure, tenant, id, event],
  };
}

/** A dead letter is sent again, or a delivered event; refused as `stale` while it waits. */
export function resendDelivery({ tenant, id }: Of, entry: string, now: number): Write {
  return {
    sql: `update delivery set state = 'waiting', attempts = 0, due = ?, ended = null where tenant = ? and receiver = ? and entry = ?
and state <> 'waiting'`,
    parameters: [now, tenant, id, entry],
    rows: 1,
  };
}

/** Every dead letter up to that entry. */
export function resendDead({ tenant, id }: Of, upTo: string, now: number): Write {
  return {
    sql: `update delivery set state = 'waiting', attempts = 0, due = ?, ended = null
where tenant = ? and receiver = ? and state = 'dead' and entry <= ?`,
    parameters: [now, tenant, id, upTo],
  };
}

/** The customers of which a receiver does not know everything yet, and how far it knows each. `only`: of that one alone. */
export function behindReceiver({ tenant, id }: Of, limit: number) {
  const [whose, parameters] = tenant === 0 ? [`t.kind = 'customer'`, []] : ['t.tenant = ?', [tenant]];
  return {
    sql: `select t.tenant as source, coalesce(c.position, 0) as position from tenant t join feed f on f.tenant = t.tenant
left join receiver_cursor c on c.tenant = ? and c.receiver = ? and c.source = t.tenant
where ${whose} and f.seq <> coalesce(c.position, 0) order by t.tenant limit ?`,
    parameters: [tenant, id, ...parameters, limit],
    decode: decodeBehind,
  } satisfies Query<{ source: number; position: number }>;
}

/** Moves on how far a tenant's feed is known. */
export function moveCursor({ tenant, id }: Of, source: number, position: number): Write {
  return {
    sql: `insert into receiver_cursor (tenant, receiver, source, position) values (?, ?, ?, ?)
on conflict (tenant, receiver, source) do update set position = excluded.position`,
    parameters: [tenant, id, source, position],
  };
}

/** Forgets what the receivers of the installation were told of a tenant, so many rows at a time; it is deleted for good. */
export function forgetSource(source: number, rows: number): readonly Write[] {
  return [
    { sql: 'delete from receiver_cursor where tenant = 0 and source = ?', parameters: [source] },
    {
      sql: `delete from delivery where tenant = 0 and source = ? and (receiver, entry) in (
select receiver, entry from delivery where tenant = 0 and source = ? order by receiver, entry limit ?)`,
      parameters: [source, source, rows],
    },
  ];
}

/** One that there still is of a tenant at the installation's receivers. */
export function anyOfSource(source: number): Query<number> {
  return {
    sql: 'select 1 from delivery where tenant = 0 and source = ? limit 1',
    parameters: [source],
    decode: decodeNumber,
  };
}
