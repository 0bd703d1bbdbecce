import { contract } from '#http/api/contract.ts';
import type { Endpoint } from '../load/drive.ts';
import { userNameOf } from '../people.ts';
import { announce, moment } from './announce.ts';
import { gather, hire, usersThere } from './directory.ts';
import type { Moment, WorkOrder } from './message.ts';
import { openService } from './open-service.ts';

/** The provisioning service over a directory of so many users, of whom some may be there; the third argument is the rate, the fourth a PostgreSQL address. */
const [, , folder = '', count = '0', rate = 'any', store] = process.argv;
const service = await openService({
  folder,
  rate: rate === 'usual' ? 'usual' : 'any',
  ...(store === undefined ? {} : { store }),
});
const { engine, directory, call } = service;
const { tenant } = directory.tenant;
const current = { job: 0, users: await usersThere(directory), groups: 0 };
await add(Math.max(0, Number(count) - current.users));

async function add(more: number): Promise<number> {
  await hire(directory, current.users, current.users + more);
  current.users += more;
  return more;
}

/** A new application for the tenant. */
async function connect({ origin, base, headers }: Endpoint): Promise<void> {
  const { name } = await call(contract.addApplication, { body: { gallery: 'generic', name: `Target ${base}` } });
  const params = { application: name };
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const secretToken = (headers.authorization ?? '').replace('Bearer ', '');
  await call(contract.connectApplication, { params, body: { tenantUrl: `${origin}${base}`, secretToken } });
  // Leavers by the hundred are no accident here.
  await call(contract.setProtection, { params, body: { preventDeletions: false } });
  await call(contract.setScope, { params, body: { scope: 'all' } });
  current.job = (await call(contract.getJob, { params })).job;
}

async function forget(): Promise<void> {
  await engine.restartJob(tenant, current.job);
  await engine.stopJob(tenant, current.job);
}

/** Every user is evaluated again against what was written. */
async function again(): Promise<number> {
  await forget();
  return cycle('unchanged');
}

/** @throws Error unless the cycle went through and did to every user what it should */
async function cycle(expected: 'created' | 'unchanged'): Promise<number> {
  const number = await engine.runCycle(tenant, current.job, { actor: 'bench' });
  const ended = await engine.waitForCycle(tenant, current.job, number);
  const { evaluated = 0, created = 0 } = ended?.tally ?? {};
  const objects = current.users + current.groups;
  const wanted = expected === 'created' ? objects : 0;
  if (ended?.state === 'finished' && evaluated === objects && created === wanted) return evaluated;
  const { entries: log } = await call(contract.listLog, { query: { limit: 1 } });
  throw new Error(`not every user was ${expected}: ${JSON.stringify({ ended, log })}`);
}

/** @throws Error unless the plan creates everybody */
async function plan(): Promise<number> {
  const params = { application: String(current.job) };
  const { plan: number } = await call(contract.simulateJob, { params });
  await engine.waitForPlan(tenant, current.job);
  const made = await call(contract.getPlan, { params: { ...params, plan: number } });
  if (made.state === 'ready' && made.steps === current.users) return made.steps;
  throw new Error(`not everybody is in the plan: ${JSON.stringify(made)}`);
}

async function open(): Promise<number> {
  const params = { application: String(current.job) };
  const [last] = (await call(contract.listPlans, { params, query: { limit: 1 } })).plans;
  const one = { params: { ...params, plan: last?.plan ?? 0 } };
  const { steps } = await call(contract.getPlan, one);
  const { rows } = await call(contract.listPlanRows, { ...one, query: { limit: 50 } });
  const found = await call(contract.listPlanRows, { ...one, query: { limit: 50, action: 'create', after: steps / 2 } });
  return rows.length + found.rows.length;
}

async function begin(): Promise<number> {
  await forget();
  await engine.runCycle(tenant, current.job, { actor: 'bench' });
  return 0;
}

async function group(name: string, size: number): Promise<number> {
  await gather(directory, name, size);
  current.groups += 1;
  return size;
}

async function member(act: 'join' | 'part', name: string, index: number): Promise<readonly Moment[]> {
  const at = moment();
  const endpoint = act === 'join' ? contract.addDirectoryMember : contract.removeDirectoryMember;
  await call(endpoint, { params: { group: name, member: userNameOf('seed', index) } });
  return [{ name, at }];
}

async function set(index: number, attributes: Readonly<Record<string, unknown>>): Promise<Moment> {
  const name = userNameOf('seed', index);
  const at = moment();
  await call(contract.setDirectoryUser, { params: { user: name }, body: { attributes } });
  return { name, at };
}

async function change({ from, count: many, step }: Extract<WorkOrder, { kind: 'change' }>): Promise<readonly Moment[]> {
  const made: Moment[] = [];
  for (let turn = 0; turn < many; turn += 1) {
    made.push(await set(from + turn * step, { displayName: `Renamed at ${moment()}` }));
  }
  return made;
}

async function work(order: WorkOrder): Promise<number | readonly Moment[]> {
  switch (order.kind) {
    case 'provision':
      await connect(order.endpoint);
      return cycle('created');
    case 'connect':
      await connect(order.endpoint);
      return 0;
    case 'fill':
      return cycle('created');
    case 'plan':
      return plan();
    case 'open':
      return open();
    case 'again':
      return again();
    case 'hire':
      return add(order.count);
    case 'begin':
      return begin();
    case 'on':
      await engine.startJob(tenant, current.job);
      return 0;
    case 'change':
      return change(order);
    case 'leave':
      return [await set(order.index, { accountEnabled: false })];
    case 'group':
      return group(order.name, order.size);
    case 'join':
    case 'part':
      return member(order.kind, order.group, order.index);
  }
}

announce({ endpoints: [] }, () => service.close(), { work });
