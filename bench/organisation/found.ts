import { contract } from '#http/api/contract.ts';
import { createResource } from '#resources/create-resource.ts';
import { startHttpTarget } from '../../test/support/http-target.ts';
import { gather } from '../servers/directory.ts';
import { openService, type Service } from '../servers/open-service.ts';
import { departmentOf, departments, employee, managerOf, principalName } from './employee.ts';
import { gatherDepartments } from './gather-departments.ts';
import { refusingSome } from './refusing-some.ts';

/** Enterprise applications of the organisation, and customers of the application that it serves. */
export const applications = 50;
export const customers = 200;
/** People that the sample application is for: what happens to them is what the others' rows are copied from. */
const sampled = 60;
/** Users that are created at the same time: they share commits. */
const atOnce = 256;

/**
 * Founds the organisation by the product's own means: people with managers, groups of which some are large, applications, customers, and one
 * application whose cycles, plan and drift check really ran.
 */
export async function found(folder: string, people: number, store: string): Promise<void> {
  const service = await openService({ folder, rate: 'any', ...(store === '' ? {} : { store }) });
  const target = await startHttpTarget(refusingSome());
  try {
    await hire(service, people);
    await gather(service.directory, 'Everybody', people);
    for (let tenth = 1; tenth <= 5; tenth += 1)
      await gather(service.directory, `Site ${tenth}`, Math.ceil(people / 10));
    await gatherDepartments(service.directory, departments, departmentOf);
    await sample(service, target.origin);
    for (let index = 1; index < applications; index += 1) await connect(service, `Application ${index}`, target.origin);
    for (let index = 0; index < customers; index += 1) await openCustomer(service, `customer-${index}`);
  } finally {
    await service.close();
    await target.close();
  }
}

async function hire({ directory }: Service, people: number): Promise<void> {
  const ids: string[] = [];
  const next = { index: 0 };
  const one = async (index: number) => {
    const manager = managerOf(index);
    const { id } = await createResource(
      directory,
      'User',
      employee(index, manager === undefined ? undefined : ids[manager]),
    );
    ids[index] = id;
  };
  // A manager is there before the first report.
  for (; next.index < Math.min(people, atOnce); next.index += 1) await one(next.index);
  const runner = async () => {
    while (next.index < people) await one(next.index++);
  };
  await Promise.all(Array.from({ length: atOnce }, runner));
}

async function connect({ call }: Service, name: string, origin: string): Promise<string> {
  const made = await call(contract.addApplication, { body: { gallery: 'generic', name } });
  const params = { application: String(made.application) };
  await call(contract.allowPrivateAddress, { params, body: { allow: true } });
  const tenantUrl = `${origin}/scim/${made.application}`;
  await call(contract.connectApplication, { params, body: { tenantUrl, secretToken: 'a-token-of-the-benchmark' } });
  return params.application;
}

/** An application whose log has entries of every kind, with a plan and a drift check. */
async function sample(service: Service, origin: string): Promise<void> {
  const { call, engine, directory } = service;
  const { tenant } = directory.tenant;
  const params = { application: await connect(service, 'Application 0', origin) };
  for (let index = 0; index < sampled; index += 1) {
    await call(contract.assign, { params, body: { principal: principalName(index) } });
  }
  const { job } = await call(contract.getJob, { params });
  const cycle = async () => {
    await engine.waitForCycle(tenant, job, await engine.runCycle(tenant, job, { actor: 'bench' }));
  };
  await cycle();
  for (let index = 0; index < sampled; index += 2) {
    const attributes =
      index % 10 === 0 ? { accountEnabled: false } : { displayName: `Renamed ${index}`, jobTitle: 'Lead' };
    await call(contract.setDirectoryUser, { params: { user: principalName(index) }, body: { attributes } });
  }
  await cycle();
  await call(contract.simulateJob, { params });
  await engine.waitForPlan(tenant, job);
}

async function openCustomer({ call }: Service, name: string): Promise<void> {
  const params = { tenant: name };
  await call(contract.createTenant, { body: { name, profile: 'generic' } });
  await call(contract.createCredential, { params, body: { name: 'bench' } });
}
