import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { openRollcall, type Rollcall } from '#main.ts';
import { FaultySandboxes } from './faulty-sandboxes.ts';
import { createNarrator, type Narrator, type Stream } from './narrator.ts';
import { sampleFile } from './organisation.ts';
import { outcomesOf, outcomeTable } from './outcome.ts';
import { quietCycle } from './quiet-cycle.ts';
import { importFiles } from './scene.ts';
import { openScimmy, type ScimmyServer } from './scimmy/open-scimmy.ts';
import { addApplications } from './stages/add-applications.ts';
import { initialCycle } from './stages/initial-cycle.ts';
import { openSandboxes } from './stages/open-sandboxes.ts';
import { visit } from './visit.ts';
import { friday } from './week/friday.ts';
import { monday } from './week/monday.ts';
import { thursday } from './week/thursday.ts';
import { tuesday } from './week/tuesday.ts';
import { wednesday } from './week/wednesday.ts';
import type { Day, DemoApplication, World } from './world.ts';

export interface DemoOptions {
  /** End after the week instead of staying up. */
  readonly exit: boolean;
  /** Where to write the outcome as JSON. */
  readonly json?: string;
  /** The visitor's own SCIM endpoint, provisioned instead of the four applications. */
  readonly target?: { readonly url: string; readonly token: string };
  readonly port: number;
  readonly out: Stream;
  /** Asked once the week is over; resolves when the visitor has seen enough. */
  ended(): Promise<void>;
  readonly actor: string;
}

/**
 * The main job on the sample organisation, from the first file to the last leaver, in a data folder of its own.
 * @returns the exit status: 0 when everything went as it should, 1 otherwise.
 */
export async function runDemo(options: DemoOptions): Promise<number> {
  const began = performance.now();
  const data = await mkdtemp(join(tmpdir(), 'rollcall-demo-'));
  const narrator = createNarrator(options.out);
  const faults = new FaultySandboxes();
  const scimmy = options.target === undefined ? await openScimmy('the-token-of-the-fourth-application') : undefined;
  const serve = { port: options.port, host: '127.0.0.1' };
  const rollcall = await openRollcall({ data, sandbox: true, logLevel: 'silent', serve, faults });
  try {
    const world = await play(rollcall, narrator, faults, scimmy, options);
    const quiet = await quietCycle(world, scimmy);
    const outcomes = await outcomesOf(world, quiet);
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    narrator.heading('The week, application by application');
    for (const line of outcomeTable(outcomes)) narrator.line(line);
    if (options.json !== undefined)
      await writeFile(options.json, `${JSON.stringify({ applications: outcomes, seconds }, null, 2)}\n`);
    const status = sumUp(narrator, seconds);
    if (!options.exit) {
      sayWhatToLookAt(narrator, rollcall, data);
      await options.ended();
    }
    return status;
  } finally {
    await rollcall.close();
    await scimmy?.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function play(
  rollcall: Rollcall,
  narrator: Narrator,
  faults: FaultySandboxes,
  scimmy: ScimmyServer | undefined,
  options: DemoOptions,
): Promise<World> {
  const transport = { fetch: (request: Request) => rollcall.fetch(request), url: rollcall.url, token: rollcall.token };
  const { call } = createClient(transport, options.actor);
  narrator.heading('Meridian Foods: a directory of 200 people in 14 groups');
  const today: Day = { people: sampleFile('people.csv'), groups: sampleFile('groups.csv') };
  const empty: World = { call, narrator, faults, applications: [] };
  const report = await importFiles(empty, [today.people, today.groups]);
  narrator.check(
    `imported ${report.users.created} people and ${report.groups.created} groups`,
    report.users.created === 200 && report.groups.created === 14,
  );
  if (options.target !== undefined) {
    const world = { ...empty, applications: [visitorsOwn(options.target)] };
    await addApplications(world);
    // Without a connection there is nothing to see: the sentence of Test Connection says why.
    if (narrator.failures().length > 0) return empty;
    await initialCycle(world);
    await visit(world);
    return world;
  }
  const applications = [...(await openSandboxes(empty)), ...(scimmy === undefined ? [] : [fourth(scimmy)])];
  const world = { ...empty, applications };
  await addApplications(world);
  await initialCycle(world);
  let day = today;
  for (const scene of [monday, tuesday, wednesday, thursday, friday]) day = await scene(world, day);
  return world;
}

function fourth(scimmy: ScimmyServer): DemoApplication {
  const connection = { tenantUrl: scimmy.tenantUrl, secretToken: scimmy.token };
  return { name: 'SCIMMY', gallery: 'generic', groups: ['Engineering', 'IT'], connection };
}

function visitorsOwn(target: { readonly url: string; readonly token: string }): DemoApplication {
  const connection = { tenantUrl: target.url, secretToken: target.token };
  return {
    name: 'Your endpoint',
    gallery: 'generic',
    visitors: true,
    groups: ['Contact Centre Agents', 'Quality Analysts'],
    connection,
  };
}

function sumUp(narrator: Narrator, seconds: number): number {
  const failures = narrator.failures();
  narrator.heading(
    failures.length === 0
      ? `All went as it should, in ${seconds} s.`
      : `${failures.length} things did not go as they should:`,
  );
  for (const text of failures) narrator.line(text);
  return failures.length === 0 ? 0 : 1;
}

function sayWhatToLookAt(narrator: Narrator, rollcall: Rollcall, data: string): void {
  narrator.heading(`Rollcall serves ${rollcall.url} until Ctrl-C.`);
  if (rollcall.setupLink !== undefined) {
    narrator.line('The console: this link makes you its first administrator, once, within an hour of the start.');
    narrator.line(`  ${rollcall.setupLink}`);
  }
  narrator.heading('In another terminal, look at');
  const commands = [
    ['the applications and their jobs', 'job status'],
    ['everything that was done', 'log list'],
    ['one person', 'log list --user daniel.kim@meridian.example'],
    ['whether a leaver may sign in', 'tenant signin meridian-playvox lena.krueger@meridian.example'],
    ['the accounts in a sandbox', 'tenant user list meridian-8x8'],
  ];
  for (const [what, command] of commands) narrator.line(`${what}:  npx rollcall ${command} --data ${data}`);
}
