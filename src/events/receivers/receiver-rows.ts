import type { Query, Value, Write } from '#storage/port.ts';
import { decodeReceiver } from './decode-receiver.ts';
import type { Receiver } from './receiver.ts';

const columns = `tenant, id, kind, name, url, events, object, private, audience, issuer, secret, former, former_until, token,
state, reason, failures, failing_since, due, told, version, made, changed_by`;

/** The receiver of that id. */
export function receiverById(tenant: number, id: string): Query<Receiver> {
  return select('tenant = ? and id = ?', [tenant, id]);
}

/** The receivers of a tenant, at most 1,000. */
export function receiversOf(tenant: number): Query<Receiver> {
  return select('tenant = ? order by id limit 1000', [tenant]);
}

/** A page of all receivers, behind that one. */
export function receiversAfter(tenant: number, id: string, limit: number): Query<Receiver> {
  return select('(tenant, id) > (?, ?) order by tenant, id limit ?', [tenant, id, limit]);
}

/** Receivers that have failed since then (ms) and of whom nobody was told; there are never many. */
export function failingSinceBefore(time: number): Query<Receiver> {
  return select(`state = 'active' and told = 0 and failing_since <= ? order by tenant, id limit 100`, [time]);
}

function select(condition: string, parameters: readonly Value[]): Query<Receiver> {
  return { sql: `select ${columns} from receiver where ${condition}`, parameters, decode: decodeReceiver };
}

export function insertReceiver(receiver: Receiver): Write {
  return {
    sql: `insert into receiver (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      receiver.tenant,
      receiver.id,
      receiver.kind,
      receiver.name,
      receiver.url,
      receiver.events.join(' '),
      receiver.object ? 1 : 0,
      receiver.private ? 1 : 0,
      receiver.audience,
      receiver.issuer,
      receiver.secret,
      receiver.former,
      receiver.formerUntil,
      receiver.token,
      receiver.state,
      receiver.reason,
      receiver.failures,
      receiver.failingSince,
      receiver.due,
      receiver.told ? 1 : 0,
      receiver.version,
      receiver.made,
      receiver.changedBy,
    ],
    rows: 1,
  };
}

/** What an administrator may change; refused as `stale` when somebody changed it since it was read. */
export function changeReceiver(before: Receiver, after: Receiver): Write {
  return {
    sql: `update receiver set name = ?, url = ?, events = ?, object = ?, private = ?, audience = ?, issuer = ?, secret = ?, former = ?,
former_until = ?, token = ?, state = ?, reason = ?, failures = ?, failing_since = ?, due = ?, told = ?, version = version + 1,
changed_by = ? where tenant = ? and id = ? and version = ?`,
    parameters: [
      after.name,
      after.url,
      after.events.join(' '),
      after.object ? 1 : 0,
      after.private ? 1 : 0,
      after.audience,
      after.issuer,
      after.secret,
      after.former,
      after.formerUntil,
      after.token,
      after.state,
      after.reason,
      after.failures,
      after.failingSince,
      after.due,
      after.told ? 1 : 0,
      after.changedBy,
      before.tenant,
      before.id,
      before.version,
    ],
    rows: 1,
  };
}

/** A try failed: nothing goes before `due` where several in a row did. */
export function noteFailure({ tenant, id }: Receiver, now: number, due: number): Write {
  return {
    sql: `update receiver set failures = failures + 1, failing_since = coalesce(failing_since, ?), due = ? where tenant = ? and id = ?`,
    parameters: [now, due, tenant, id],
  };
}

/** A try succeeded: whatever waits may go at once. */
export function noteSuccess({ tenant, id }: Receiver): Write {
  return {
    sql: 'update receiver set failures = 0, failing_since = null, due = 0, told = 0 where tenant = ? and id = ? and failures > 0',
    parameters: [tenant, id],
  };
}

/** Its own answer paused it. */
export function pauseReceiver({ tenant, id }: Receiver, reason: string): Write {
  return {
    sql: `update receiver set state = 'paused', reason = ?, version = version + 1 where tenant = ? and id = ? and state = 'active'`,
    parameters: [reason, tenant, id],
  };
}

/** Refused when another process told it. */
export function markTold({ tenant, id }: Receiver): Write {
  return {
    sql: 'update receiver set told = 1 where tenant = ? and id = ? and told = 0',
    parameters: [tenant, id],
    rows: 1,
  };
}

/** The receiver with all that waits for it; `rows` refuses one that is gone. */
export function deleteReceiver(tenant: number, id: string): readonly Write[] {
  return [
    { sql: 'delete from receiver where tenant = ? and id = ?', parameters: [tenant, id], rows: 1 },
    { sql: 'delete from receiver_cursor where tenant = ? and receiver = ?', parameters: [tenant, id] },
    { sql: 'delete from delivery where tenant = ? and receiver = ?', parameters: [tenant, id] },
  ];
}
