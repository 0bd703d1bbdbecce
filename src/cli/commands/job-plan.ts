import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples, type Session } from '../cli.ts';
import { limitOption, wholeNumber } from '../number-option.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { showPlan } from './plan-shown.ts';

type Plan = Reply<typeof contract.getPlan>;

const planNumber = wholeNumber('The plan', { min: 1 });

/** `rollcall job simulate` and `rollcall job plan …`: look at a whole cycle before it happens, and get exactly that. */
export function jobPlanCommands(job: Command, cli: Cli): void {
  addSimulate(job, cli);
  const plan = job.command('plan').description('Plans: what a simulated cycle would do, to be approved and applied.');
  addList(plan, cli);
  addShow(plan, cli);
  addApprove(plan, cli);
  addApply(plan, cli);
  addDiscard(plan, cli);
}

interface Simulate {
  readonly draft?: true;
  readonly wait: boolean;
  readonly exitCode?: true;
  readonly limit: number;
}

function addSimulate(job: Command, cli: Cli): void {
  const simulate = job
    .command('simulate')
    .argument('<application>')
    .option('--draft', 'under the draft of the configuration, in place of the current one')
    .option('--no-wait', 'do not wait for the plan (only where a server computes it)')
    .option('--exit-code', 'exit status 4 when something would be done, 5 when the guard would hold it, 0 when nothing')
    .option('--limit <number>', 'how many rows are shown at most', limitOption, 50)
    .description('Simulate a whole cycle: what would be done, and why. Nothing is written but a plan.')
    .action(async (application: string, options: Simulate) => {
      await cli.session(simulate, async (session) => {
        const { client, output } = session;
        const begun = await client.call(contract.simulateJob, {
          params: { application },
          query: { draft: options.draft },
        });
        const plan = options.wait || session.inProcess ? await settled(session, application, begun) : begun;
        const query = { limit: options.limit };
        const { rows } = await client.call(contract.listPlanRows, { params: { application, plan: plan.plan }, query });
        output.result({ ...plan, rows }, () => showPlan(output, plan, rows));
        if (plan.state === 'failed')
          throw new CommandRefused(
            plan.reason ?? `Plan ${plan.plan} could not be computed.`,
            'Nothing was written. Mend that and simulate again.',
          );
        if (options.exitCode === true && plan.steps > 0) throw changesCode(plan);
      });
    });
  examples(
    simulate,
    'rollcall job simulate Acme',
    'rollcall job simulate Acme --draft',
    'rollcall job simulate Acme --json --exit-code',
  );
}

function changesCode({ plan, steps, guard }: Plan): CommandRefused {
  const held = guard?.passed === false;
  const what = `Plan ${plan} has ${steps} ${steps === 1 ? 'step' : 'steps'}`;
  return held
    ? new CommandRefused(
        `${what}, and the guard would hold it.`,
        'Look at its removals before it is approved.',
        exitCodes.held,
      )
    : new CommandRefused(`${what}.`, 'They stand above; approve and apply it when they are wanted.', exitCodes.changes);
}

function addList(plan: Command, cli: Cli): void {
  const command = plan
    .command('list')
    .argument('<application>')
    .option('--limit <number>', 'how many at most', wholeNumber('--limit', { min: 1, max: 100 }), 20)
    .description('Plans, newest first.')
    .action(async (application: string, options: { limit: number }) => {
      await cli.session(command, async ({ client, output }) => {
        const query = { limit: options.limit };
        const reply = await client.call(contract.listPlans, { params: { application }, query });
        output.result(reply, () =>
          output.table(
            reply.plans,
            [
              { title: 'PLAN', value: (row) => row.plan },
              { title: 'STATE', value: (row) => row.state },
              { title: 'MADE', value: (row) => row.started },
              { title: 'BY', value: (row) => row.actor },
              { title: 'STEPS', value: (row) => row.steps },
              { title: 'APPROVED BY', value: (row) => row.approver },
            ],
            `No plan yet: rollcall job simulate ${JSON.stringify(application)}`,
          ),
        );
      });
    });
  examples(command, 'rollcall job plan list Acme');
}

function addShow(plan: Command, cli: Cli): void {
  const show = plan
    .command('show')
    .argument('<application>')
    .argument('<plan>', 'its number', planNumber)
    .option('--action <action>', 'only create, update, disable, delete, add-member, skip …')
    .option('--state <state>', 'only planned, done, failed, refused or told')
    .option('--text <text>', 'only names that hold this')
    .option('--after <row>', 'rows behind this one', wholeNumber('--after', { min: 1 }))
    .option('--limit <number>', 'how many rows at most', limitOption, 50)
    .description('What a plan would do, row by row, or what came of it.')
    .action(async (application: string, number: number, options: Filter) => {
      await cli.session(show, async ({ client, output }) => {
        const params = { application, plan: number };
        const reply = await client.call(contract.getPlan, { params });
        const { rows, next } = await client.call(contract.listPlanRows, { params, query: options });
        output.result({ ...reply, rows, next }, () => {
          showPlan(output, reply, rows);
          if (next !== null) output.notice(`There are more: --after ${next}`);
        });
      });
    });
  examples(show, 'rollcall job plan show Acme 3', 'rollcall job plan show Acme 3 --action disable --text ada');
}

interface Filter {
  readonly action?: Row['action'];
  readonly state?: Row['state'];
  readonly text?: string;
  readonly after?: number;
  readonly limit: number;
}

type Row = Reply<typeof contract.listPlanRows>['rows'][number];

function addApprove(plan: Command, cli: Cli): void {
  const approve = plan
    .command('approve')
    .argument('<application>')
    .argument('<plan>', 'its number', planNumber)
    .option('--override', 'let go, once and in this plan, what the guard would hold')
    .description('Let a plan be applied.')
    .action(async (application: string, number: number, options: { override?: true }) => {
      await cli.session(approve, async ({ client, output }) => {
        const params = { application, plan: number };
        const reply = await client.call(contract.approvePlan, { params, body: { override: options.override } });
        output.result(reply, () => showPlan(output, reply));
      });
    });
  examples(approve, 'rollcall job plan approve Acme 3', 'rollcall job plan approve Acme 3 --override');
}

function addApply(plan: Command, cli: Cli): void {
  const apply = plan
    .command('apply')
    .argument('<application>')
    .argument('<plan>', 'its number', planNumber)
    .option('--no-wait', 'do not wait for its end (only where a server applies it)')
    .description('Do what an approved plan says and nothing else. Rows whose ground moved are refused, by name.')
    .action(async (application: string, number: number, options: { wait: boolean }) => {
      await cli.session(apply, async (session) => {
        const { client, output } = session;
        const params = { application, plan: number };
        const begun = await client.call(contract.applyPlan, { params });
        const ended = options.wait || session.inProcess ? await settled(session, application, begun) : begun;
        const refused = await rowsIn(session, params, 'refused');
        const failed = await rowsIn(session, params, 'failed');
        const rows = [...refused, ...failed];
        output.result({ ...ended, rows }, () => showPlan(output, ended, rows));
        if (ended.state === 'stopped')
          throw new CommandRefused(
            ended.reason ?? `Plan ${number} was stopped before its end.`,
            'What was done stays done. Simulate again to see what is left of it.',
          );
        if (rows.length > 0) {
          const names = rows.slice(0, 5).map(({ name, member }) => (member === null ? name : `${member} in ${name}`));
          const message = `Not all of plan ${number} was done: ${names.join(', ')}${rows.length > 5 ? ' …' : ''}`;
          throw new CommandRefused(message, `Simulate again to see what is left of it.`);
        }
      });
    });
  examples(apply, 'rollcall job plan apply Acme 3');
}

async function rowsIn(
  { client }: Session,
  params: { readonly application: string; readonly plan: number },
  state: 'refused' | 'failed',
): Promise<readonly Row[]> {
  return (await client.call(contract.listPlanRows, { params, query: { state, limit: 1000 } })).rows;
}

function addDiscard(plan: Command, cli: Cli): void {
  const discard = plan
    .command('discard')
    .argument('<application>')
    .argument('<plan>', 'its number', planNumber)
    .description('Discard a plan. What was applied of it stays.')
    .action(async (application: string, number: number) => {
      await cli.session(discard, async ({ client, output }) => {
        const reply = await client.call(contract.discardPlan, { params: { application, plan: number } });
        output.result(reply, () => output.line(`Plan ${reply.plan} was discarded.`));
      });
    });
  examples(discard, 'rollcall job plan discard Acme 3');
}

const pauseMs = 200;

/** Until the plan is computed, or applied. */
export async function settled({ client, progress }: Session, application: string, begun: Plan): Promise<Plan> {
  const bar = progress();
  try {
    let plan = begun;
    while (plan.state === 'simulating' || plan.state === 'applying') {
      const { done = 0, total = null } = plan.progress ?? {};
      bar.at(done, total ?? 0, plan.state);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      plan = await client.call(contract.getPlan, { params: { application, plan: begun.plan } });
    }
    return plan;
  } finally {
    bar.end();
  }
}
