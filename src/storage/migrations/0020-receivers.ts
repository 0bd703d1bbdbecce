import type { Migration } from './migration.ts';

/** Who gets the events of tenants over HTTP: webhooks, and streams of security event tokens. */
export const receivers: Migration = {
  number: 20,
  name: 'receivers',
  sql: `
-- kind: webhook, push or poll. events: types between blanks, '' for all. object: 1 when the object goes with its event.
-- secret, former: sealed; former is taken too until former_until. token: hash of what lets a poll in. reason: why it is paused.
-- failures: tries in a row that failed, since failing_since; nothing is sent before due. told: 1 when people were told. Times are ms.
create table receiver (
  tenant integer not null, id text not null, kind text not null, name text not null, url text not null, events text not null,
  object integer not null, private integer not null, audience text not null, issuer text not null, secret text, former text,
  former_until integer, token text, state text not null, reason text, failures integer not null, failing_since integer,
  due integer not null, told integer not null, version integer not null, made integer not null, changed_by text not null,
  primary key (tenant, id)
) strict, without rowid;

-- How far the feed of a tenant has become deliveries. source: that tenant; a receiver of the installation has one of each.
create table receiver_cursor (
  tenant integer not null, receiver text not null, source integer not null, position integer not null,
  primary key (tenant, receiver, source)
) strict, without rowid;

-- One event for one receiver. object: events of one object go in order.
-- status, failure, answer, took (ms): of the last try.
create table delivery (
  tenant integer not null, receiver text not null, entry text not null, source integer not null, position integer not null,
  event text not null, type text not null, object text not null, body text not null, state text not null,
  attempts integer not null, due integer not null, ended integer, status integer, failure text, answer text, took integer,
  primary key (tenant, receiver, entry)
) strict, without rowid;
create index delivery_state on delivery (tenant, receiver, state, entry);
create index delivery_due on delivery (tenant, receiver, due, entry) where state = 'waiting';
create index delivery_object on delivery (tenant, receiver, object, position) where state = 'waiting';
create index delivery_source on delivery (tenant, source, receiver, entry);

-- Keys that sign security event tokens. private: sealed; public: a JWK. It signs from then on, until the next one does.
create table signing_key (
  tenant integer not null, id text not null, private text not null, public text not null, signs_from integer not null,
  made integer not null,
  primary key (tenant, id)
) strict, without rowid;
`,
};
