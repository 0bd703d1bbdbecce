import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { showJob } from './job.ts';

/** `rollcall job pause` and `resume`: a break for maintenance. */
export function addPause(job: Command, cli: Cli): void {
  const pause = job
    .command('pause')
    .argument('<application>')
    .requiredOption('--reason <text>', 'why: whoever looks at the job is told')
    .option('--until <time>', 'when it goes on by itself, as 2026-05-01T18:00:00Z; else when somebody resumes it')
    .description('A break for maintenance: nothing is sent, what changes waits, and it goes on where it was.')
    .action(async (application: string, options: { reason: string; until?: string }) => {
      await cli.session(pause, async ({ client, output }) => {
        const { reason, until } = options;
        const body = { reason, ...(until === undefined ? {} : { until }) };
        const reply = await client.call(contract.pauseJob, { params: { application }, body });
        output.result(reply, () => showJob(output, reply));
      });
    });
  examples(pause, "rollcall job pause Acme --reason 'The vendor moves its data centre'");
  const resume = job
    .command('resume')
    .argument('<application>')
    .description('End a pause.')
    .action(async (application: string) => {
      await cli.session(resume, async ({ client, output }) => {
        const reply = await client.call(contract.resumeJob, { params: { application } });
        output.result(reply, () => showJob(output, reply));
      });
    });
  examples(resume, 'rollcall job resume Acme');
}
