import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { settled } from './job-plan.ts';
import { showPlan } from './plan-shown.ts';
import { tellEnd } from './tell-end.ts';

/** `rollcall job start`: a first start where accounts are there already begins with a simulation. */
export function addStart(job: Command, cli: Cli): void {
  const start = job
    .command('start')
    .argument('<application>')
    .option('--no-wait', 'do not follow the cycle (only where a server runs it)')
    .option('--no-simulate', 'begin at once, also where the application has accounts already')
    .description(
      'Provisioning Status On: the initial cycle starts at once, then one every interval. Where accounts are there already, the first start simulates instead.',
    )
    .action(async (application: string, options: { wait: boolean; simulate: boolean }) => {
      await cli.session(start, async (session) => {
        if (options.simulate && (await isSimulated(session, application, options.wait))) return;
        const begun = await session.client.call(contract.startJob, { params: { application } });
        await tellEnd(session, application, begun, options.wait);
      });
    });
  examples(start, 'rollcall job start Acme', 'rollcall job start Acme --no-simulate');
}

/** @throws CommandRefused with the status of a plan that has something to do, once the simulation is begun in place of the cycle */
async function isSimulated(session: Session, application: string, wait: boolean): Promise<boolean> {
  const { client, output, inProcess } = session;
  const params = { application };
  const job = await client.call(contract.getJob, { params });
  if (job.last !== null || job.running !== null || job.status === 'on' || job.state === 'not-configured') return false;
  const { adopts, accounts } = await client.call(contract.forecastStart, { params, body: {} });
  if (!adopts) return false;
  const begun = await client.call(contract.simulateJob, { params });
  const plan = wait || inProcess ? await settled(session, application, begun) : begun;
  output.result(plan, () => showPlan(output, plan));
  const has = accounts === null ? 'accounts' : accounts === 1 ? '1 account' : `${accounts} accounts`;
  const name = JSON.stringify(application);
  throw new CommandRefused(
    `Provisioning was not started: ${application} has ${has} already, so it begins with a simulation, plan ${plan.plan}.`,
    `Look at it (rollcall job plan show ${name} ${plan.plan}), approve and apply it: that adopts the accounts. Then start again, or now with --no-simulate.`,
    exitCodes.changes,
  );
}
