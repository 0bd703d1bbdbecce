import { pushRuleFor } from '#engine/decide/push-rules.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import { resourceColumns } from '#resources/rows/resource-rows.ts';
import type { Query } from '#storage/port.ts';
import { calledName } from '../directory/find-object.ts';
import { decodePushedGroup, type PushedGroupRow } from './decode-pushed-group.ts';
import type { NamedApplication } from './named-application.ts';

/** Why a group is pushed. */
export interface PushReason {
  /** By its name, because it is assigned, by a rule, or because all groups are in scope. */
  readonly by: 'name' | 'assignment' | 'rule' | 'all';
  /** The name of the rule that takes it in. */
  readonly rule: string | null;
}

/** Why a group is pushed; undefined: it is not. */
export function pushReason(
  { group, push, assigned }: Pick<PushedGroupRow, 'group' | 'push' | 'assigned'>,
  { scope, pushAssigned = true, pushRules = [] }: Configuration,
): PushReason | undefined {
  if (push?.state === 'ended') return undefined;
  const rule = pushRuleFor(pushRules, calledName(group));
  if (assigned && pushAssigned) return { by: 'assignment', rule: rule?.name ?? null };
  if (rule !== undefined) return { by: 'rule', rule: rule.name };
  if (scope === 'all') return { by: 'all', rule: null };
  return push === undefined ? undefined : { by: 'name', rule: null };
}

/** Living groups behind a number, in order: of those that somebody assigned or pushed, or any. */
export function groupsFrom(
  { tenant, application }: NamedApplication,
  any: boolean,
  after: number,
  limit: number,
): Query<PushedGroupRow> {
  const job = application.application;
  const assigned = `exists (select 1 from assignment a where a.tenant = r.tenant and a.application = ? and a.principal = r.n)`;
  return {
    sql: `select ${resourceColumns('r')}, h.state as h_state, h.named as h_named, case when ${assigned} then 1 else 0 end as assigned,
            l.target as l_target, l.state as l_state, l.origin as l_origin, l.at as l_at,
            (select g.entry from log g where g.tenant = r.tenant and g.source = r.n and g.job = ? and g.status = 'success'
              and g.action not in ('none', 'skip') order by g.entry desc limit 1) as g_entry,
            (select w.failure from work w where w.tenant = r.tenant and w.job = ? and w.source = r.n and w.member = 0
              and w.first_failed is not null) as failure,
            (select w.failure from work w where w.tenant = r.tenant and w.job = ? and w.source = r.n and w.member > 0
              and w.first_failed is not null order by w.member limit 1) as m_failure
          from resource r
          left join link l on l.tenant = r.tenant and l.job = ? and l.source = r.n
          left join group_push h on h.tenant = r.tenant and h.application = ? and h.principal = r.n
          where r.tenant = ? and r.type = 'Group' and r.deleted is null and r.n > ?
          ${any ? '' : `and (h.state is not null or ${assigned})`} order by r.n limit ?`,
    parameters: [job, job, job, job, job, job, tenant.tenant, after, ...(any ? [] : [job]), limit],
    decode: decodePushedGroup,
  };
}
