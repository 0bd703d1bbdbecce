import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';

type SelfTest = Reply<typeof contract.getSelfTest>;

interface SelfTestOptions {
  readonly yes?: boolean;
  readonly last?: boolean;
  readonly apply?: boolean;
  readonly forget?: boolean;
  readonly exchanges?: boolean;
}

/** `rollcall app self-test`. */
export function selfTestCommand(app: Command, cli: Cli): void {
  const command = app
    .command('self-test')
    .argument('<application>', 'name or number')
    .option('--yes', 'a user and a group may be created there; they are removed again')
    .option('--last', 'show the last one, and test nothing')
    .option('--apply', 'take over what it found')
    .option('--forget', 'forget what was taken over')
    .option('--exchanges', 'show what went over the wire, too')
    .description('Prove what an application can do, with a canary user and group that are removed again.')
    .action(async (application: string, options: SelfTestOptions) => {
      const tests =
        options.last !== true && options.forget !== true && !(options.apply === true && options.yes !== true);
      if (tests && options.yes !== true) {
        throw new CommandRefused(
          `A self-test creates a user and a group in ${application}, changes them and removes them again.`,
          'Give --yes when that may be, or --last to see the last one.',
          exitCodes.usage,
        );
      }
      await cli.session(command, async ({ client, output }) => {
        const params = { application };
        const shown: Shown = { steps: 0, exchanges: options.exchanges === true };
        let test = tests
          ? await client.call(contract.startSelfTest, { params, body: { confirm: true } })
          : await client.call(contract.getSelfTest, { params });
        while (test.running) {
          if (!output.json) showSteps(output, test, shown);
          await pause(300);
          test = await client.call(contract.getSelfTest, { params });
        }
        if (options.apply === true || options.forget === true) {
          test = await client.call(contract.takeQuirks, { params, body: { take: options.apply === true } });
        }
        output.result(test, () => {
          showSteps(output, test, shown);
          sumUp(output, application, test);
        });
        const failed = test.steps.filter(({ verdict }) => verdict === 'failed');
        if (failed.length > 0)
          throw new CommandRefused(
            `${failed.length} of ${test.steps.length} steps failed.`,
            'What each found and what to do stands above; --last --exchanges shows what went over the wire.',
          );
      });
    });
  examples(
    command,
    'rollcall app self-test Wiki --yes',
    'rollcall app self-test Wiki --last --exchanges',
    'rollcall app self-test Wiki --apply',
  );
}

/** How much was printed already. */
interface Shown {
  steps: number;
  readonly exchanges: boolean;
}

const marks = { passed: 'ok      ', warned: 'differs ', failed: 'FAILED  ', skipped: 'skipped ' } as const;

function showSteps(output: Output, test: SelfTest, shown: Shown): void {
  for (const step of test.steps.slice(shown.steps)) {
    output.line(`${marks[step.verdict]} ${step.name.padEnd(14)} ${step.meaning}`);
    if (step.advice !== null) output.line(`${' '.repeat(24)}${step.advice}`);
    if (!shown.exchanges) continue;
    for (const { method, url, status, request, response } of step.exchanges) {
      output.line(`    ${method} ${url} → ${status ?? 'no answer'}`);
      if (request !== undefined) output.line(`      > ${request}`);
      if (response !== undefined && response !== '') output.line(`      < ${response}`);
    }
  }
  shown.steps = test.steps.length;
}

function sumUp(output: Output, application: string, { steps, offered, left }: SelfTest): void {
  if (steps.length === 0) output.line('No self-test has been run yet.');
  for (const each of offered) output.line(`found out: ${each}`);
  if (offered.length > 0) output.line(`Take it over: rollcall app self-test ${JSON.stringify(application)} --apply`);
  for (const each of left) output.line(`left there: ${each}; it is removed later by itself`);
}
