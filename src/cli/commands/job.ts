import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { tellOutcomes } from '#http/api/tell-outcomes.ts';
import { type Cli, examples } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { jobDriftCommands } from './job-drift.ts';
import { jobFailureCommands } from './job-failures.ts';
import { jobGuardCommand } from './job-guard.ts';
import { addPause } from './job-pause.ts';
import { jobPlanCommands } from './job-plan.ts';
import { jobProtectionCommands } from './job-protection.ts';
import { addProvision } from './job-provision.ts';
import { addRestart } from './job-restart.ts';
import { addStart } from './job-start.ts';
import { tellEnd } from './tell-end.ts';

type Job = Reply<typeof contract.getJob>;

/** `rollcall job …`: the provisioning of the directory to one application. */
export function jobCommands(program: Command, cli: Cli): void {
  const job = program.command('job').description('Jobs: one keeps one application in step with the directory.');
  addStart(job, cli);
  addRun(job, cli);
  addRestart(job, cli);
  addPause(job, cli);
  addStop(job, cli);
  addStatus(job, cli);
  addSet(job, cli);
  addCycles(job, cli);
  addProvision(job, cli);
  jobFailureCommands(job, cli);
  jobProtectionCommands(job, cli);
  jobGuardCommand(job, cli);
  jobPlanCommands(job, cli);
  jobDriftCommands(job, cli);
}

function addRun(job: Command, cli: Cli): void {
  const command = job
    .command('run')
    .argument('<application>')
    .option('--no-wait', 'do not follow the cycle (only where a server runs it)')
    .description('Run a cycle now, and follow it.')
    .action(async (application: string, options: { wait: boolean }) => {
      await cli.session(command, async (session) => {
        const begun = await session.client.call(contract.runJob, { params: { application } });
        await tellEnd(session, application, begun, options.wait);
      });
    });
  examples(command, 'rollcall job run Acme');
}

function addStop(job: Command, cli: Cli): void {
  const stop = job
    .command('stop')
    .argument('<application>')
    .description('Provisioning Status Off: what is under way ends, nothing new begins.')
    .action(async (application: string) => {
      await cli.session(stop, async ({ client, output }) => {
        const reply = await client.call(contract.stopJob, { params: { application } });
        output.result(reply, () => showJob(output, reply));
      });
    });
  examples(stop, 'rollcall job stop Acme');
}

function addStatus(job: Command, cli: Cli): void {
  const status = job
    .command('status')
    .argument('[application]', 'else all')
    .description('The last and the next cycle, what waits, and why nothing is due if nothing is.')
    .action(async (application: string | undefined) => {
      await cli.session(status, async ({ client, output }) => {
        if (application !== undefined) {
          const reply = await client.call(contract.getJob, { params: { application } });
          output.result(reply, () => showJob(output, reply));
          return;
        }
        const { applications } = await client.call(contract.listApplications);
        const jobs: Job[] = [];
        for (const each of applications) {
          jobs.push(await client.call(contract.getJob, { params: { application: String(each.application) } }));
        }
        output.result({ jobs }, () => showJobs(output, jobs));
      });
    });
  examples(status, 'rollcall job status', 'rollcall job status Acme --json');
}

const intervalOption = wholeNumber('--interval', { min: 1, max: 10_080, of: 'minutes' });

function addSet(job: Command, cli: Cli): void {
  const set = job
    .command('set')
    .argument('<application>')
    .option('--interval <minutes>', 'minutes from cycle to cycle; 40 unless set', intervalOption)
    .option('--on-change', 'send changes at once; the interval is the net')
    .option('--no-on-change', 'send changes only when the interval ends')
    .description('Set how often a cycle runs, and whether changes go out at once.')
    .action(async (application: string, options: { interval?: number; onChange?: boolean }) => {
      await cli.session(set, async ({ client, output }) => {
        const { interval, onChange } = options;
        if (interval === undefined && onChange === undefined)
          throw new CommandRefused(
            'There is nothing to set.',
            'Give --interval, --on-change or --no-on-change.',
            exitCodes.usage,
          );
        const body = {
          ...(interval === undefined ? {} : { intervalMinutes: interval }),
          ...(onChange === undefined ? {} : { onChange }),
        };
        const reply = await client.call(contract.setJob, { params: { application }, body });
        output.result(reply, () => showJob(output, reply));
      });
    });
  examples(set, 'rollcall job set Acme --interval 20', 'rollcall job set Acme --on-change');
}

function addCycles(job: Command, cli: Cli): void {
  const cycles = job
    .command('cycles')
    .argument('<application>')
    .option('--limit <number>', 'how many at most', limitOption, 20)
    .description('Cycles, newest first, with what each did.')
    .action(async (application: string, options: { limit: number }) => {
      await cli.session(cycles, async ({ client, output }) => {
        const reply = await client.call(contract.listCycles, {
          params: { application },
          query: { limit: options.limit },
        });
        output.result(reply, () =>
          output.table(
            reply.cycles,
            [
              { title: 'CYCLE', value: (row) => row.cycle },
              { title: 'KIND', value: (row) => row.kind },
              { title: 'STATE', value: (row) => row.state },
              { title: 'STARTED', value: (row) => row.started },
              { title: 'ENDED', value: (row) => row.ended },
              { title: 'OUTCOMES', value: (row) => tellOutcomes(row.tally) },
            ],
            'No cycle has run yet.',
          ),
        );
      });
    });
  examples(cycles, 'rollcall job cycles Acme');
}

function showJobs(output: Output, jobs: readonly Job[]): void {
  output.table(
    jobs,
    [
      { title: 'APPLICATION', value: (row) => row.application },
      { title: 'STATE', value: (row) => row.state },
      { title: 'LAST CYCLE', value: (row) => row.last?.ended },
      { title: 'NEXT', value: (row) => row.next ?? row.whyNot },
      { title: 'ACCOUNTS', value: (row) => row.links },
      { title: 'WAITING', value: (row) => row.waiting },
    ],
    'No application yet: rollcall app gallery',
  );
}

/** How many wait, with what to do: the number is what `job allow` asks for. */
function heldText({ application, held }: Job): string | null {
  if (held === null) return null;
  const { disables, deletes, memberRemovals, creates, changes, adoptions } = held;
  const count = disables + deletes + memberRemovals + creates + changes + adoptions;
  const name = JSON.stringify(application);
  return `${count} since ${held.since}: rollcall job held ${name}, then job allow ${name} --count ${count} or job reject ${name}`;
}

export function showJob(output: Output, job: Job): void {
  output.details([
    ['Application', job.application],
    ['State', job.state],
    ['Every', `${job.intervalMinutes} minutes${job.onChange ? ', and as soon as something changes' : ''}`],
    ['Paused', job.pause === null ? null : tellPause(job.pause)],
    ['Silent until', job.silentUntil],
    ['Running', job.running === null ? null : `${job.running.kind} cycle, ${job.running.phase}`],
    ...(job.progress?.phases ?? []).map((one) => [`  ${one.phase}`, phaseText(one)] as const),
    [
      'Last cycle',
      job.last === null ? 'none yet' : `${job.last.kind}, ${job.last.state}, ended ${job.last.ended ?? ''}`,
    ],
    ['Outcomes', job.last === null ? null : tellOutcomes(job.last.tally)],
    ['Guard', job.last?.guard],
    ['Held', heldText(job)],
    ['Last success', job.lastSuccess],
    ['Quarantine', job.quarantine === null ? null : tellQuarantine(job.quarantine)],
    ['Next cycle', job.next],
    ['Late since', job.lateSince],
    ['Why not', job.whyNot],
    ['What to do', job.state === 'not-configured' ? `rollcall app connect ${JSON.stringify(job.application)}` : null],
    ['Accounts', job.links],
    ['Waiting', job.waiting],
  ]);
}

function phaseText({ state, done, total }: NonNullable<Job['progress']>['phases'][number]): string {
  if (state === 'next') return total === null ? 'comes' : `comes: ${total}`;
  if (state === 'over') return `done: ${done}`;
  return total === null ? `${done} so far` : `${done} of ${total}`;
}

function tellQuarantine({ since, probes, next, offAt, disabled }: NonNullable<Job['quarantine']>): string {
  if (disabled !== null) return `since ${since}; Provisioning Status was set to Off ${disabled}`;
  return `since ${since}, ${probes} probes failed; next probe ${next}; set to Off ${offAt}`;
}

function tellPause({ by, at, reason, until }: NonNullable<Job['pause']>): string {
  return `by ${by}, ${at}: ${reason}${until === null ? '' : ` (until ${until})`}`;
}
