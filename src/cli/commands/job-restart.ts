import { type Command, InvalidArgumentError } from 'commander';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { tellEnd } from './tell-end.ts';

const scopes = contract.restartJob.body.shape.reset.unwrap().element.options;
type Scope = (typeof scopes)[number];

/** @throws InvalidArgumentError naming what there is */
function scopesOption(value: string): Scope[] {
  return value.split(',').map((name) => {
    const found = scopes.find((scope) => scope.toLowerCase() === name.trim().toLowerCase());
    if (found === undefined) throw new InvalidArgumentError(`${name.trim()} is none of ${scopes.join(', ')}.`);
    return found;
  });
}

/** `rollcall job restart`: starts over, by default without touching links. */
export function addRestart(job: Command, cli: Cli): void {
  const restart = job
    .command('restart')
    .argument('<application>')
    .option('--reset <scopes>', `what is forgotten, separated by commas: ${scopes.join(', ')}`, scopesOption)
    .option('--yes', 'needed to drop links (ConnectorDataStore, Full) or to let held removals through (ForceDeletes)')
    .option('--no-wait', 'do not follow the cycle (only where a server runs it)')
    .description('Look at everybody again: forgets watermark, waiting retries and quarantine, keeps links.')
    .action(async (application: string, options: { reset?: Scope[]; yes?: boolean; wait: boolean }) => {
      await cli.session(restart, async (session) => {
        const { reset, yes = false } = options;
        const body = { confirm: yes, ...(reset === undefined ? {} : { reset }) };
        const begun = await session.client.call(contract.restartJob, { params: { application }, body });
        await tellEnd(session, application, begun, options.wait);
      });
    });
  examples(restart, 'rollcall job restart Acme', 'rollcall job restart Acme --reset Full --yes');
}
