import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '#deps.ts';
import type { EngineDeps } from '#engine/deps.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { createJobWrites, saveConfigurationWrites } from '#engine/jobs.ts';
import { type LoggedEntry, listEntries } from '#engine/log/list-entries.ts';
import type { AttributeMapping, Configuration } from '#engine/model/configuration.ts';
import type { Cycle, CycleKind } from '#engine/model/cycle.ts';
import { defaultSchedule, type Schedule } from '#engine/model/job.ts';
import type { Plan, PlanRow } from '#engine/model/plan.ts';
import { USER } from '#engine/model/role.ts';
import { jobByNumber } from '#engine/queries/jobs.ts';
import { planRows } from '#engine/queries/plan-rows.ts';
import { insertPlan, latestPlans, planByNumber, setApproval, setPlanState } from '#engine/queries/plans.ts';
import { compileProfile } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { createResource } from '#resources/create-resource.ts';
import { deleteResource } from '#resources/delete-resource.ts';
import { directoryProfile } from '#resources/directory-profile.ts';
import { ObjectQueue } from '#resources/object-queue.ts';
import { patchResource } from '#resources/patch-resource.ts';
import { purgeResource } from '#resources/purge-resource.ts';
import { restoreResource } from '#resources/restore-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { createTenant } from '#resources/tenants/create-tenant.ts';
import type { JsonObject } from '#scim/json.ts';
import { parsePatch } from '#scim/patch/parse-patch.ts';
import type { Storage, Write } from '#storage/port.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';
import { MemoryTarget } from './memory-target.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function row(target: string, options: Partial<AttributeMapping>): AttributeMapping {
  return {
    target,
    targetType: 'String',
    source: { kind: 'none' },
    matchingPrecedence: 0,
    apply: 'always',
    required: false,
    caseExact: true,
    mapped: true,
    ...options,
  };
}

const direct = (attribute: string) => ({ source: { kind: 'direct', attribute } }) as const;

export const users: readonly AttributeMapping[] = [
  row('userName', { ...direct('userPrincipalName'), matchingPrecedence: 1, required: true, caseExact: false }),
  row('active', {
    source: { kind: 'expression', text: 'Switch([IsSoftDeleted], , "False", "True", "True", "False")' },
    targetType: 'Boolean',
  }),
  row('displayName', direct('displayName')),
  row('emails[type eq "work"].value', { ...direct('mail'), format: 'email' }),
  row('phoneNumbers[type eq "work"].value', { ...direct('telephoneNumber'), format: 'phone' }),
  row('name.formatted', { source: { kind: 'expression', text: 'Join(" ", [givenName], [surname])' } }),
  row(`${enterprise}:department`, direct('department')),
  row(`${enterprise}:manager`, { ...direct('manager'), targetType: 'Reference' }),
];

export const groups: readonly AttributeMapping[] = [
  row('displayName', { ...direct('displayName'), matchingPrecedence: 1, required: true }),
  row('externalId', direct('objectId')),
  row('members', { ...direct('members'), targetType: 'Reference' }),
];

export const configuration: Configuration = {
  scope: 'assigned',
  objects: {
    User: { enabled: true, actions: { create: true, update: true, delete: true }, attributes: users },
    Group: { enabled: true, actions: { create: true, update: true, delete: true }, attributes: groups },
  },
  skipOutOfScopeDeletions: false,
};

export const managerPath = `${enterprise}:manager`;
export const departmentPath = `${enterprise}:department`;

export interface WorldOptions {
  readonly configuration?: Configuration;
  readonly target?: MemoryTarget;
  /** By default nothing happens between two cycles. */
  readonly schedule?: Partial<Schedule>;
  readonly deps?: Partial<EngineDeps>;
}

export interface PlanWithRows {
  readonly plan: Plan;
  readonly rows: readonly PlanRow[];
}

/** An organisation with a directory, one enterprise application and its job; the engine is real, the target in memory. */
export class World {
  readonly clock: ManualClock;
  readonly target: MemoryTarget;
  readonly engine: Engine;
  readonly deps: EngineDeps;
  readonly context: ResourceContext;
  readonly tenant: number;
  readonly application: number;
  readonly job: number;

  constructor(
    context: ResourceContext,
    clock: ManualClock,
    target: MemoryTarget,
    numbers: { readonly application: number; readonly job: number },
    deps: Partial<EngineDeps>,
  ) {
    this.context = context;
    this.clock = clock;
    this.target = target;
    this.tenant = context.tenant.tenant;
    this.application = numbers.application;
    this.job = numbers.job;
    this.deps = {
      storage: context.storage,
      clock,
      random: context.random,
      log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
      metrics: { count: () => {}, observe: () => {} },
      openTarget: async () => target,
      rate: () => ({ perSecond: 1_000_000, concurrency: 8 }),
      ...deps,
    };
    this.engine = createEngine(this.deps);
  }

  user(name: string, attributes: JsonObject = {}): Promise<StoredResource> {
    const whole = {
      userPrincipalName: `${name}@x.example`,
      displayName: name,
      mail: `${name}@x.example`,
      ...attributes,
    };
    return createResource(this.context, 'User', { schemas: ['urn:rollcall:schemas:directory:1.0:User'], ...whole });
  }

  group(displayName: string, members: readonly StoredResource[] = []): Promise<StoredResource> {
    return createResource(this.context, 'Group', {
      schemas: ['urn:rollcall:schemas:directory:1.0:Group'],
      displayName,
      members: members.map(({ id }) => ({ value: id })),
    });
  }

  async change(resource: StoredResource, values: JsonObject): Promise<void> {
    const Operations = Object.entries(values).map(([path, value]) =>
      value === null ? { op: 'remove', path } : { op: 'replace', path, value },
    );
    await this.#patch(resource, Operations);
  }

  addMember(group: StoredResource, member: StoredResource): Promise<void> {
    return this.#patch(group, [{ op: 'add', path: 'members', value: [{ value: member.id }] }]);
  }

  removeMember(group: StoredResource, member: StoredResource): Promise<void> {
    return this.#patch(group, [{ op: 'remove', path: `members[value eq "${member.id}"]` }]);
  }

  remove({ type, id }: StoredResource): Promise<void> {
    return deleteResource(this.context, type, id);
  }

  async restore({ type, id }: StoredResource): Promise<void> {
    await restoreResource(this.context, type, id);
  }

  purge({ type, id }: StoredResource): Promise<void> {
    return purgeResource(this.context, type, id);
  }

  async assign({ n, id, type }: StoredResource, role: string = USER): Promise<void> {
    await this.context.storage.commit({
      tenant: this.tenant,
      writes: [
        {
          sql: 'insert into assignment (tenant, application, principal, role, at, actor) values (?, ?, ?, ?, ?, ?)',
          parameters: [this.tenant, this.application, n, role, this.clock.now(), 'test'],
        },
      ],
      changes: [{ n, id, type, kind: 'assigned', member: this.application }],
    });
  }

  async unassign({ n, id, type }: StoredResource): Promise<void> {
    await this.context.storage.commit({
      tenant: this.tenant,
      writes: [
        {
          sql: 'delete from assignment where tenant = ? and application = ? and principal = ?',
          parameters: [this.tenant, this.application, n],
        },
      ],
      changes: [{ n, id, type, kind: 'unassigned', member: this.application }],
    });
  }

  async configure(next: Configuration): Promise<void> {
    const [job] = await this.context.storage.read(jobByNumber(this.tenant, this.job));
    const change = { tenant: this.tenant, job: this.job, from: job?.configuration ?? 1, configuration: next };
    const writes = saveConfigurationWrites({ ...change, author: 'test', at: this.clock.now() });
    await this.context.storage.commit({ tenant: this.tenant, writes });
  }

  /** Runs a cycle to its end, some time after what was before. */
  async cycle(kind?: CycleKind): Promise<Cycle> {
    this.clock.advance(60_000);
    const request = { actor: 'test', ...(kind === undefined ? {} : { kind }) };
    const number = await this.engine.runCycle(this.tenant, this.job, request);
    const cycle = await this.engine.waitForCycle(this.tenant, this.job, number);
    if (cycle === undefined) throw new Error('The cycle vanished.');
    return cycle;
  }

  /** What a cycle writes to the target. */
  async writesOf(kind?: CycleKind): Promise<readonly string[]> {
    const before = this.target.writes.length;
    await this.cycle(kind);
    return this.target.writes.slice(before);
  }

  /** Begins a plan some time after what was before; whoever takes it up computes it. */
  async beginPlan(): Promise<number> {
    this.clock.advance(60_000);
    const [last] = await this.context.storage.read(latestPlans(this.tenant, this.job, 1));
    const [job] = await this.context.storage.read(jobByNumber(this.tenant, this.job));
    const plan = (last?.plan ?? 0) + 1;
    const row = { plan, configuration: job?.configuration ?? 0, actor: 'test', at: this.clock.now() };
    await this.#commit([insertPlan(this.tenant, this.job, row)]);
    return plan;
  }

  /** Simulates a full cycle; answers the plan with its rows. */
  async simulate(): Promise<PlanWithRows> {
    const plan = await this.beginPlan();
    this.engine.takeUpPlan(this.tenant, this.job);
    await this.engine.waitForPlan(this.tenant, this.job);
    return this.planOf(plan);
  }

  /** Lets a plan be applied; whoever takes it up applies it. */
  async approvePlan(plan: number): Promise<void> {
    this.clock.advance(60_000);
    await this.#commit([
      setPlanState(this.tenant, this.job, plan, ['ready', 'approved', 'stopped'], 'applying'),
      setApproval(this.tenant, this.job, plan, 'test', this.clock.now()),
    ]);
  }

  /** Approves a plan and applies it to its end. */
  async apply(plan: number): Promise<PlanWithRows> {
    await this.approvePlan(plan);
    this.engine.takeUpPlan(this.tenant, this.job);
    await this.engine.waitForPlan(this.tenant, this.job);
    return this.planOf(plan);
  }

  async planOf(number: number): Promise<PlanWithRows> {
    const place = { tenant: this.tenant, job: this.job, plan: number };
    const [plan] = await this.context.storage.read(planByNumber(this.tenant, this.job, number));
    if (plan === undefined) throw new Error('The plan vanished.');
    return { plan, rows: await this.context.storage.read(planRows(place, { limit: 1000 })) };
  }

  /** Entries of the provisioning log, oldest first. */
  async log(cycle?: number): Promise<readonly LoggedEntry[]> {
    const filter = { job: this.job, limit: 1000, ...(cycle === undefined ? {} : { cycle }) };
    return (await this.context.storage.read(listEntries(this.tenant, filter))).reverse();
  }

  async #commit(writes: readonly Write[]): Promise<void> {
    const committed = await this.context.storage.commit({ tenant: this.tenant, writes });
    if (!committed.done) throw new Error(committed.refusal);
  }

  async #patch({ type, id }: StoredResource, Operations: readonly JsonObject[]): Promise<void> {
    const compiled = this.context.profile.types.get(type.toLowerCase()) ?? this.context.profile.types.get(type);
    if (compiled === undefined) throw new Error(`The directory has no ${type}.`);
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
    await patchResource(this.context, type, id, parsePatch(compiled.schema, body));
  }
}

/** Entries rise strictly, as the store expects of them. */
export function createTestRandom(now: () => number): Random {
  let count = 0;
  return {
    bytes: (length) => randomBytes(length),
    uuid: () => randomUUID(),
    entry: () => {
      count += 1;
      const time = now().toString(16).padStart(12, '0');
      return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count.toString(16).padStart(12, '0')}`;
    },
    fraction: () => 0.5,
  };
}

export async function openWorld(storage: Storage, options: WorldOptions = {}): Promise<World> {
  const clock = createManualClock();
  const random = createTestRandom(() => clock.now());
  const made = await createTenant(
    { storage, clock },
    { name: `organisation-${randomUUID().slice(0, 18)}`, kind: 'organisation', profile: directoryProfile },
  );
  if (!made.ok) throw new Error(made.problem);
  const { tenant } = made.tenant;
  const context = {
    storage,
    clock,
    random,
    tenant: made.tenant,
    profile: compileProfile(directoryProfile),
    actor: 'test',
    queue: new ObjectQueue(),
  };
  const committed = await storage.commit({
    tenant,
    writes: [
      {
        sql: `insert into application (tenant, application, name, gallery, settings, secrets, capabilities, version, changed, changed_by)
values (?, ?, 'app', 'generic', '{}', null, null, 1, 0, 'test')`,
        parameters: [tenant, { seq: 0 }],
      },
      ...createJobWrites({
        tenant,
        job: { seq: 1 },
        application: { seq: 0 },
        configuration: options.configuration ?? configuration,
        schedule: { ...defaultSchedule, trigger: 'interval', ...options.schedule },
        author: 'test',
        at: clock.now(),
      }),
    ],
    changes: [
      { n: { seq: 0 }, id: 'app', type: 'Application', kind: 'application-added' },
      { n: { seq: 1 }, id: 'job', type: 'Job', kind: 'job-added' },
    ],
  });
  if (!committed.done) throw new Error(committed.refusal);
  const numbers = { application: committed.seq, job: committed.seq + 1 };
  return new World(context, clock, options.target ?? new MemoryTarget(), numbers, options.deps ?? {});
}
