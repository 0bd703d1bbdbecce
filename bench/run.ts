import { writeFile } from 'node:fs/promises';
import { readOptions, usage } from './options.ts';
import { intoReadme, sectionsOf, thisMachine } from './report.ts';
import type { Row } from './row.ts';
import { type Effort, runSuite, type Suite } from './suite.ts';
import { beside } from './suites/beside.ts';
import { consolePages } from './suites/console.ts';
import { cycle } from './suites/cycle.ts';
import { groups } from './suites/groups.ts';
import { growth } from './suites/growth.ts';
import { large } from './suites/large.ts';
import { latency } from './suites/latency.ts';
import { members } from './suites/members.ts';
import { peers } from './suites/peers.ts';
import { plan } from './suites/plan.ts';
import { rate } from './suites/rate.ts';
import { reads } from './suites/reads.ts';
import { size } from './suites/size.ts';
import { tenants } from './suites/tenants.ts';
import { writes } from './suites/writes.ts';

const suites: Readonly<Record<string, Suite>> = {
  reads,
  writes,
  beside,
  peers,
  growth,
  large,
  members,
  cycle,
  plan,
  size,
  latency,
  rate,
  groups,
  tenants,
  console: consolePages,
};

const options = readOptions(process.argv.slice(2), Object.keys(suites));
if (options.help) console.log(usage);
else await run();

async function run(): Promise<void> {
  const machine = thisMachine();
  const rows: Row[] = [];
  const { rounds, seconds, users, sizes, patience } = options;
  const whole: Effort = { quick: false, rounds, seconds, users, sizes, patience };
  const quick: Effort = { quick: true, rounds: 3, seconds: 0.5, sizes: [200, 1_000], patience };
  for (const [name, suite] of Object.entries(suites)) {
    if (options.only.length > 0 && !options.only.includes(name)) continue;
    const say = (text: string) => console.error(text);
    rows.push(...(await runSuite(suite, options.quick ? quick : whole, { profile: options.profile, say })));
  }
  const sections = sectionsOf(machine, rows);
  console.log([...sections.values()].join('\n\n'));
  if (options.json !== undefined) {
    await writeFile(options.json, `${JSON.stringify({ machine, quick: options.quick, rows }, null, 2)}\n`);
  }
  if (options.readme) await intoReadme(sections, rows);
}
