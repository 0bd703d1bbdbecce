import type { Migration } from './migration.ts';

/** What a request of a SCIM client was about, which steps it took, what it changed, and which operations of a Bulk were refused. */
export const requestInspector: Migration = {
  number: 22,
  name: 'request-inspector',
  sql: `
-- object: id of the resource. asked: the id under which both sides' logs have the request. steps: "name:ms" between blanks.
-- changes: "kind*count=path,path" between blanks. refused: operations of a Bulk as JSON text, '' for none.
alter table request add column object text;
alter table request add column asked text not null default '';
alter table request add column steps text not null default '';
alter table request add column changes text not null default '';
alter table request add column refused text not null default '';
-- 1: refused, wholly or in part, or forgiven a habit.
alter table request add column notable integer not null default 0;
update request set notable = 1 where status >= 400 or habits <> '';
drop index request_notable;
create index request_notable on request (tenant, notable, entry) where notable = 1;
create index request_object on request (tenant, object, entry) where object is not null;
`,
};
