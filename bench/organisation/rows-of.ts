import type { BulkWords } from './bulk.ts';

const day = 24 * 3_600_000;
const newest = `(select min(job) from job where tenant = 1)`;

/** Of each application every eighth of the people has an account, of the first one everybody; some wait, some have failed. */
export function provisionedOf(people: number, now: number): readonly string[] {
  const among = `from application_of a cross join person p where (a.k = 0 or (p.k + a.k) % 8 = 0)`;
  const link = `select l.written from link l where l.tenant = 1 and l.job = ${newest} and l.written is not null and l.type = 'User' limit 1`;
  return [
    `insert into assignment (tenant, application, principal, role, at, actor) select 1, a.job, p.n, 'user', ${now - 30 * day}, 'bench' ${among} on conflict do nothing`,
    `insert into link (tenant, job, source, type, target, origin, state, situation, written, configuration, cycle, at)
     select 1, a.job, p.n, 'User', 'account-of-' || p.n, case when p.k % 9 = 0 then 'matched' else 'created' end, 'active', 'confirmed',
       (${link}), 1, 1, ${now - 20 * day} + p.k ${among} on conflict do nothing`,
    `insert into work (tenant, job, source, member, seq, urgency, due, attempts, first_failed, failure, code)
     select 1, a.job, p.n, 0, 1, 3, ${now + day} + p.k, 3, ${now - 3 * day} + p.k, 'The application refused a value (400): title: is not known here',
       case when p.k % 3 = 0 then 'unavailable' else 'invalid' end
     ${among} and p.k % 40 = 5 on conflict do nothing`,
    `update job set state = 'off', configuration = 1 where tenant = 1`,
    `update application set name = name where tenant = 1 and ${people} > 0`,
  ];
}

/** A thousand cycles of each application, a hundred changes a minute in the feed, and leavers by the thousand. */
export function historyOf(people: number, now: number, words: BulkWords): readonly string[] {
  const stamp = (number: string) => `${words.hex(number, 12)}`;
  const entry = (number: string, n: string) =>
    `substr(${stamp(number)}, 1, 8) || '-' || substr(${stamp(number)}, 9, 4) || '-7000-8000-' || ${words.hex(n, 12)}`;
  const leftAt = `${now - 29 * day} + p.k * 2000`;
  return [
    `insert into cycle select 1, a.job, c.cycle, case when c.cycle = 1 then 'initial' else 'incremental' end, 'finished', 1, 'done', 0,
       s.tally, s.guard, 'scheduler', ${now - 29 * day} + c.cycle * 2500000, ${now - 29 * day} + c.cycle * 2500000 + 60000, c.cycle % 7
     from application_of a
     cross join (select 1 + x.d + 10 * y.d + 100 * z.d as cycle from digit x cross join digit y cross join digit z) c
     cross join (select tally, guard from cycle where tenant = 1 and job = ${newest} and cycle = 2) s
     where true on conflict do nothing`,
    `insert into leaver (tenant, leaver, source, object, person, identity, name, named, cause, at, seq, actor, deleted, returned, open)
     select 1, ${entry(leftAt, 'p.k')}, p.n, p.id, p.name, p.name, p.name, p.name, 'disabled', ${leftAt}, null, 'bench', null, null,
       case when p.k % 100 = 49 then 1 else 0 end
     from person p where p.k % 25 = 24`,
    `insert into revocation (tenant, leaver, job, source, application, account, state, ended, attempts, code, entry, evidence, gone)
     select 1, l.leaver, a.job, l.source, 'Application ' || a.k, 'account-of-' || l.source, case when l.open = 1 and a.k = 3 then 'open' else 'disabled' end,
       case when l.open = 1 and a.k = 3 then null else l.at + 5000 end, 1, null, null,
       '{"message":"Disabled.","scope":"account-disabled","cycle":1,"configuration":1,"exchanges":[]}', null
     from leaver l cross join application_of a where l.tenant = 1 and a.k < 4 and ${people} > 0 on conflict do nothing`,
  ];
}

/** A plan for everybody, drift of a fifth of the accounts, unmanaged accounts, and what the guard holds. */
export function plansOf(people: number, now: number): readonly string[] {
  const job = newest;
  return [
    `insert into plan_row (tenant, job, plan, row, part, source, member, type, identity, named, action, state, code, message, changes, steps, ground)
     select 1, s.job, 1, 100 + p.k, s.part, p.n, 0, 'User', p.name, p.name, case when p.k % 5 = 0 then 'update' else 'create' end, 'planned', null,
       s.message, s.changes, s.steps, s.ground
     from person p cross join (select * from plan_row where tenant = 1 and job = ${job} and plan = 1 and action = 'create' limit 1) s`,
    `update plan set totals = '{"create":{"planned":${Math.ceil(people * 0.8)}},"update":{"planned":${Math.floor(people / 5)}}}' where tenant = 1 and job = ${job}`,
    `insert into drift_check (tenant, job, drift, state, actor, configuration, started, ended, phase, place, looked, expected, facts)
     values (1, ${job}, 1, 'finished', 'bench', 1, ${now - day}, ${now - day + 60_000}, 'done', 0, ${people}, ${people}, '{}')`,
    `insert into drift_finding (tenant, job, type, target, attribute, item, kind, row, source, member, identity, named, wrote, shows, state, tries, since, drift)
     select 1, ${job}, 'User', 'account-of-' || p.n, case when p.k % 2 = 0 then 'title' else 'displayName' end, '', 'changed', p.k + 1, p.n, 0, p.name, p.name,
       '"Agent"', '"Boss"', 'open', 0, ${now - day}, 1 from person p where p.k % 5 = 1`,
    `insert into unmanaged (tenant, job, type, target, row, name, named, kind, candidate, since, appeared, drift, ignored)
     select 1, ${job}, 'User', 'stranger-' || p.n, p.k + 1, 'stranger ' || p.k, 'stranger ' || p.k, case when p.k % 3 = 0 then 'unassigned' else 'local' end,
       case when p.k % 3 = 0 then p.n else 0 end, ${now - day}, 0, 1, 0 from person p where p.k % 5 = 2`,
    `insert into planned (tenant, job, cycle, row, source, member, action, diff, ground, state)
     select 1, ${job}, 2, 1000 + p.k, p.n, 0, case when p.k % 2 = 0 then 'disable' else 'delete' end, '[]', '{}', 'held' from person p where p.k % 10 = 3`,
    `update job set held = '{"since":${now - day},"cycle":2,"line":"guard: ${people / 10} removals are too many"}' where tenant = 1 and job = ${job}`,
  ];
}

/** Five thousand requests of each customer, of which a twentieth was refused or forgiven something. */
export function customersOf(now: number, words: BulkWords): readonly string[] {
  const at = `${now - 6 * day} + cast(r.i * 100000 + t.tenant as bigint)`;
  const stamp = words.hex(at, 12);
  return [
    `insert into request (tenant, entry, status, took, method, path, credential, client, habits, code, problem, excerpt, object, asked, steps, changes, refused, notable)
     select t.tenant, substr(${stamp}, 1, 8) || '-' || substr(${stamp}, 9, 4) || '-7000-8000-' || ${words.hex('t.tenant * 100000 + r.i', 12)},
       case when r.i % 20 = 3 then 409 else 200 end, 3, 'POST', '/Users', null, 'Microsoft Entra ID', case when r.i % 20 = 4 then 'capitalised-op' else '' end,
       case when r.i % 20 = 3 then 'uniqueness' end, case when r.i % 20 = 3 then 'userName is taken.' end, null, null,
       'asked-' || r.i, 'authenticate:1 commit:2', '', '', case when r.i % 20 in (3, 4) then 1 else 0 end
     from tenant t cross join (
       select w.d + 10 * x.d + 100 * y.d + 1000 * z.d as i from digit w cross join digit x cross join digit y cross join digit z
     ) r where t.kind = 'customer' and r.i < 5000`,
  ];
}
