import type { Write } from '#storage/port.ts';
import type { Attributes, ObjectType } from '../model/target.ts';
import { forgetMemberships } from './links.ts';
import { atOnce, putMemberships, putReferrers, putWork } from './work.ts';

/** Refusal: a create of this object was sent and its reply is not settled. */
export const underWay = 'under-way';

/** Refusal: the link is another one by now. */
export const changedLink = 'changed-link';

/** Refusal: another object is linked to the account. */
export const accountTaken = 'account-taken';

/** Which link an administrator changes, as it was seen; revision 0 and no row: it has none yet. */
export interface SeenLink {
  readonly source: number;
  readonly type: ObjectType;
  /** objectId; undefined once it was purged. */
  readonly id: string | undefined;
  readonly target: string | undefined;
  readonly revision: number;
}

/** What was found is ours from now on: it is deleted with its object, and identifiers of somebody else are written over. */
export function adoptLinkWrites(tenant: number, job: number, { source, revision, target }: SeenLink): readonly Write[] {
  return [
    {
      sql: `update link set origin = 'adopted', kept = null, revision = revision + 1
            where tenant = ? and job = ? and source = ? and revision = ? and target = ?`,
      parameters: [tenant, job, source, revision, target ?? null],
      rows: 1,
      refusal: changedLink,
    },
    again(tenant, job, source),
  ];
}

/** Object and account are tied no more; nothing is written to the account. The object is looked for anew while it is in scope. */
export function unlinkWrites(tenant: number, job: number, link: SeenLink): readonly Write[] {
  const { source, revision, target, type } = link;
  return [
    notUnderWay(tenant, job, source),
    {
      sql: `update link set target = null, origin = 'none', state = 'unlinked', situation = 'unlinked', written = '{}', kept = null,
              revision = revision + 1 where tenant = ? and job = ? and source = ? and revision = ? and target = ?`,
      parameters: [tenant, job, source, revision, target ?? null],
      rows: 1,
      refusal: changedLink,
    },
    {
      sql: `delete from account where tenant = ? and job = ? and type = ? and target = ?`,
      parameters: [tenant, job, type, target ?? null],
    },
    ...followers(tenant, job, link),
  ];
}

/** Ties an object to another account, which counts as adopted: an administrator chose it. `written`: what it has of our values. */
export function relinkWrites(
  tenant: number,
  job: number,
  link: SeenLink,
  to: { readonly target: string; readonly written: Attributes; readonly configuration: number; readonly at: number },
): readonly Write[] {
  const { source, type, revision } = link;
  return [
    notUnderWay(tenant, job, source),
    {
      sql: `update link set revision = revision where tenant = ? and job = ? and source = ? and revision <> ?`,
      parameters: [tenant, job, source, revision],
      rows: 0,
      refusal: changedLink,
    },
    {
      sql: `insert into link (tenant, job, source, type, target, origin, state, situation, written, configuration, cycle, at, kept, revision)
            values (?, ?, ?, ?, ?, 'adopted', 'active', 'confirmed', ?, ?, 0, ?, null, ?)
            on conflict (tenant, job, source) do update set target = excluded.target, origin = excluded.origin,
              state = excluded.state, situation = excluded.situation, written = excluded.written, at = excluded.at,
              configuration = excluded.configuration, kept = null, revision = excluded.revision`,
      parameters: [
        tenant,
        job,
        source,
        type,
        to.target,
        JSON.stringify(to.written),
        to.configuration,
        to.at,
        revision + 1,
      ],
      refusal: accountTaken,
    },
    { sql: `delete from pending_match where tenant = ? and job = ? and source = ?`, parameters: [tenant, job, source] },
    ...followers(tenant, job, link),
  ];
}

/** The object is evaluated again at the next occasion. */
export function again(tenant: number, job: number, source: number): Write {
  return putWork(tenant, job, { source, member: 0, seq: 0, urgency: 1, due: atOnce });
}

/** What is on its way to the application is not to be lost: an account that was just made would be nobody's. */
export function notUnderWay(tenant: number, job: number, source: number): Write {
  return {
    sql: `update work set sent = sent where tenant = ? and job = ? and source = ? and member = 0 and sent is not null`,
    parameters: [tenant, job, source],
    rows: 0,
    refusal: underWay,
  };
}

/** The object itself, its memberships, and who refers to it. */
function followers(tenant: number, job: number, { source, id }: SeenLink): readonly Write[] {
  return [
    ...forgetMemberships(tenant, job, source),
    again(tenant, job, source),
    ...putMemberships(tenant, job, source),
    ...(id === undefined ? [] : putReferrers(tenant, job, ['User.manager'], id)),
  ];
}
