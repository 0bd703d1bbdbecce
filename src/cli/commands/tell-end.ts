import { contract, type Reply } from '#http/api/contract.ts';
import type { Session } from '../cli.ts';
import { CommandRefused } from '../refusal.ts';
import { showJob } from './job.ts';

type Job = Reply<typeof contract.getJob>;

/** Follows the cycle where that is wanted, and says how it ended. */
export async function tellEnd(session: Session, application: string, begun: Job, wait: boolean): Promise<void> {
  const { output, inProcess } = session;
  const ended = wait || inProcess ? await follow(session, application, begun) : begun;
  output.result(ended, () => showJob(output, ended));
  if (ended.state === 'quarantined')
    throw new CommandRefused(
      ended.whyNot ?? `${ended.application} is in quarantine.`,
      `rollcall log list --app ${JSON.stringify(application)} --status failure says what failed; it goes on by itself once that is mended.`,
    );
}

const pauseMs = 200;

/** Until the cycle that was asked for has ended. */
async function follow({ client, progress }: Session, application: string, begun: Job): Promise<Job> {
  const bar = progress();
  try {
    let job = begun;
    while (job.busy) {
      const running = job.running;
      if (running !== null)
        bar.at(running.tally.evaluated ?? 0, running.expected ?? 0, `${running.kind} cycle, ${running.phase}`);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
      job = await client.call(contract.getJob, { params: { application } });
    }
    return job;
  } finally {
    bar.end();
  }
}
