import { type Command, Option } from 'commander';
import { credentialScope } from '#http/api/contract/credentials.ts';
import { contract } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import { duration, durationOrNever } from '../duration-option.ts';
import { type OrNone, orNull } from '../none-given.ts';
import { wholeNumber } from '../number-option.ts';
import { showSecret } from './credential-shown.ts';

/** What is done with a credential that is there: tokens, changes, rotation, its end. */
export function credentialChanges(credential: Command, cli: Cli): void {
  addClient(credential, cli);
  addRotation(credential, cli);
  addEnds(credential, cli);
}

interface SetOptions {
  readonly tenant: string;
  readonly scope?: (typeof credentialScope.options)[number];
  readonly permission?: string[];
  readonly expires?: OrNone<number>;
  readonly name?: string;
  readonly description?: string;
  readonly duration?: number;
  readonly role?: string[];
}

function addClient(credential: Command, cli: Cli): void {
  const token = credential
    .command('token')
    .argument('<id>')
    .description('Make an access token of an OAuth client and show it this once: what one pastes in Secret Token.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (id: string, options: { tenant: string }) => {
      await cli.session(token, async ({ client, output }) => {
        const reply = await client.call(contract.generateToken, {
          params: { tenant: options.tenant, credential: id },
        });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  const set = credential
    .command('set')
    .argument('<id>')
    .description(
      'Change a credential: name, description, what it may do, when it ends; of an OAuth client also roles and token duration.',
    )
    .requiredOption('--tenant <name>', 'whose')
    .option('--name <name>', 'a name to know it by')
    .option('--description <text>', 'what it is for')
    .option(
      '--duration <seconds>',
      'how long tokens made from now on live',
      wholeNumber('--duration', { min: 1, of: 'seconds' }),
    )
    .option('--role <key...>', 'its roles, in place of those it has')
    .addOption(new Option('--scope <scope>', 'what it may do').choices(credentialScope.options))
    .option('--permission <name...>', 'only these permissions')
    .option(
      '--expires <time>',
      'when it ends, from now: 90d, 12h, a number of seconds, or never',
      durationOrNever('--expires'),
    )
    .action(async (id: string, { tenant, duration, role, permission, expires, ...options }: SetOptions) => {
      await cli.session(set, async ({ client, output }) => {
        const body = {
          ...options,
          tokenSeconds: duration,
          roles: role,
          permissions: permission,
          ...(expires === undefined ? {} : { expiresInSeconds: orNull(expires) }),
        };
        const reply = await client.call(contract.setCredential, { params: { tenant, credential: id }, body });
        output.result(reply, () => output.line(`${reply.name} is changed.`));
      });
    });
  examples(token, 'rollcall credential token 4f1c… --tenant acme');
  examples(
    set,
    'rollcall credential set 4f1c… --tenant acme --scope read-only --expires 90d',
    'rollcall credential set 4f1c… --tenant acme --duration 38880000',
  );
}

interface RotateOptions {
  readonly tenant: string;
  readonly overlap?: number;
  readonly expires?: OrNone<number>;
}

function addRotation(credential: Command, cli: Cli): void {
  const rotate = credential
    .command('rotate')
    .argument('<id>')
    .description('Give a credential a new secret; the old one works for a while beside it, so that nothing stops.')
    .requiredOption('--tenant <name>', 'whose')
    .option(
      '--overlap <time>',
      'how long the old secret goes on working: 24h, 7d; else seven days',
      duration('--overlap'),
    )
    .option(
      '--expires <time>',
      'when the new secret ends; else after as long as the old one had',
      durationOrNever('--expires'),
    )
    .action(async (id: string, { tenant, overlap, expires }: RotateOptions) => {
      await cli.session(rotate, async ({ client, output }) => {
        const body = {
          ...(overlap === undefined ? {} : { overlapSeconds: overlap }),
          ...(expires === undefined ? {} : { expiresInSeconds: orNull(expires) }),
        };
        const reply = await client.call(contract.rotateCredential, { params: { tenant, credential: id }, body });
        output.result(reply, () => showSecret(output, reply));
      });
    });
  const end = credential
    .command('end-old-secret')
    .argument('<id>')
    .description('End the old secret of a credential that is being rotated, before its time.')
    .requiredOption('--tenant <name>', 'whose')
    .action(async (id: string, { tenant }: { tenant: string }) => {
      await cli.session(end, async ({ client, output }) => {
        const reply = await client.call(contract.endOldSecret, { params: { tenant, credential: id } });
        output.result(reply, () => output.line(`${reply.name} has one secret now: the new one.`));
      });
    });
  examples(rotate, 'rollcall credential rotate 4f1c… --tenant acme --overlap 7d');
  examples(end, 'rollcall credential end-old-secret 4f1c… --tenant acme');
}

function addEnds(credential: Command, cli: Cli): void {
  const one = (word: string, description: string): Command =>
    credential.command(word).argument('<id>').description(description).requiredOption('--tenant <name>', 'whose');
  const revoke = one('revoke', 'End a credential for good; it stays in the list.');
  revoke.action(async (id: string, options: { tenant: string }) => {
    await cli.session(revoke, async ({ client, output }) => {
      const reply = await client.call(contract.revokeCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => output.line(`${reply.name} is ${reply.state}.`));
    });
  });
  const regenerate = one(
    'regenerate',
    'Replace the secret; the old one stops working at once. To let both work for a while: rotate.',
  );
  regenerate.action(async (id: string, options: { tenant: string }) => {
    await cli.session(regenerate, async ({ client, output }) => {
      const reply = await client.call(contract.regenerateCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => showSecret(output, reply));
    });
  });
  const disable = one(
    'disable',
    'Switch an OAuth client off: its tokens stop working. --on switches it on again. Other kinds are revoked instead.',
  );
  disable.option('--on', 'switch it on again').action(async (id: string, options: { tenant: string; on?: boolean }) => {
    await cli.session(disable, async ({ client, output }) => {
      const params = { tenant: options.tenant, credential: id };
      const reply = await client.call(contract.disableCredential, { params, body: { disabled: options.on !== true } });
      output.result(reply, () => output.line(`${reply.name} is ${reply.state}.`));
    });
  });
  const remove = one('delete', 'Delete a credential and its tokens.');
  remove.action(async (id: string, options: { tenant: string }) => {
    await cli.session(remove, async ({ client, output }) => {
      const reply = await client.call(contract.deleteCredential, {
        params: { tenant: options.tenant, credential: id },
      });
      output.result(reply, () => output.line(`${reply.deleted} is deleted.`));
    });
  });
  for (const command of [revoke, regenerate, disable, remove]) {
    examples(command, `rollcall credential ${command.name()} 4f1c… --tenant acme`);
  }
}
