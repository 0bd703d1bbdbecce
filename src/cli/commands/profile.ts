import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { contract } from '#http/api/contract.ts';
import { checkProfile, newProfile, profileSchema, systemReason } from '#main.ts';
import { type Cli, examples } from '../cli.ts';
import { readText } from '../read-file.ts';
import { CommandRefused, exitCodes } from '../refusal.ts';
import { toldAtLines } from '../told-at-lines.ts';

const wanted = { advice: 'Name a profile file; rollcall profile init writes one.' };

/** `rollcall profile …`: what a tenant of your own application is, as one file. */
export function profileCommands(program: Command, cli: Cli): void {
  const profile = program
    .command('profile')
    .description(
      'Your own application as one file: its schemas, rules, limits, groups, lifecycle, credentials, words.',
    );
  addInit(profile, cli);
  addCheck(profile, cli);
  addApply(profile, cli);
  addLists(profile, cli);
  addRemove(profile, cli);
  addSchema(profile, cli);
}

function addInit(profile: Command, cli: Cli): void {
  const init = profile
    .command('init')
    .argument('[file]', 'the file to write; its name becomes the key', 'my-app.yaml')
    .option('--like <key>', 'begin with what this profile says: generic, or one of the gallery’s applications')
    .option('--name <name>', 'what your application is called')
    .description('Write a profile file that works as it is, with every key explained.')
    .action(async (file: string, options: { like?: string; name?: string }) => {
      const key = keyOf(file);
      const name = options.name ?? key;
      const made = await newProfile({ key, name, ...(options.like === undefined ? {} : { like: options.like }) });
      if (!made.ok) throw new CommandRefused(made.problem, made.advice, exitCodes.usage);
      try {
        await writeFile(file, made.text, { flag: 'wx' });
      } catch (error) {
        throw new CommandRefused(
          `${file} cannot be written (${systemReason(error)}).`,
          'Name a file that is not there yet, in a folder that this user may write.',
          exitCodes.usage,
        );
      }
      const output = cli.output(init);
      output.result({ file, key, name }, () => {
        output.line(`${file} is written: the profile ${key}.`);
        output.line(`Next: rollcall profile check ${file}, then rollcall profile apply ${file}`);
      });
    });
  examples(
    init,
    'rollcall profile init my-app.yaml --name "My application"',
    'rollcall profile init my-app.yaml --like generic',
  );
}

/** `my-app.yaml` → `my-app`: what is no letter, digit or hyphen becomes one. */
function keyOf(file: string): string {
  const name = basename(file, extname(file)).toLowerCase();
  const key = name
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return key === '' ? 'my-app' : key;
}

function addCheck(profile: Command, cli: Cli): void {
  const check = profile
    .command('check')
    .argument('<file>')
    .description('Say what is wrong with a profile file, at its line. Needs no server and changes nothing.')
    .action(async (file: string) => {
      const checked = await checkProfile(await readText(file, wanted));
      if (!checked.ok) {
        const lines = checked.problems.map(({ line, column, message }) => `${file}:${line}:${column} ${message}`);
        throw new CommandRefused(lines.join('\n'), 'Mend it, and check it again.');
      }
      const output = cli.output(check);
      const { key, name, types } = checked;
      output.result({ key, name, types }, () =>
        output.line(`${file} is right: ${name} (${key}) with ${types.join(', ')}.`),
      );
    });
  examples(check, 'rollcall profile check my-app.yaml');
}

function addApply(profile: Command, cli: Cli): void {
  const apply = profile
    .command('apply')
    .argument('<file>')
    .option('--dry-run', 'say what would be done, and do nothing')
    .description(
      'Serve what a profile file says from now on. While tenants have it, only what does them no harm may change.',
    )
    .action(async (file: string, { dryRun }: { dryRun?: true }) => {
      await cli.session(apply, async ({ client, output }) => {
        const body = { text: await readText(file, wanted), dryRun };
        const reply = await toldAtLines(file, client.call(contract.applyProfile, { body }));
        output.result({ ...reply, applied: dryRun !== true }, () => {
          const done = { added: 'is new', changed: 'is changed', same: 'is as it was' }[reply.outcome];
          output.line(`The profile ${reply.key} ${dryRun === true ? `would be: it ${done}` : done}.`);
          if (reply.outcome === 'added') output.line(`Next: rollcall tenant create acme --profile ${reply.key}`);
        });
      });
    });
  examples(apply, 'rollcall profile apply my-app.yaml', 'rollcall profile apply my-app.yaml --dry-run');
}

function addLists(profile: Command, cli: Cli): void {
  const list = profile
    .command('list')
    .description('What a tenant can be.')
    .action(async () => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.listProfiles);
        output.result(reply, () =>
          output.table(
            reply.profiles,
            [
              { title: 'PROFILE', value: (row) => row.key },
              { title: 'NAME', value: (row) => row.name },
              { title: 'FROM', value: (row) => (row.own ? 'a file' : row.sandbox ? 'published rules' : 'Rollcall') },
              { title: 'CREDENTIAL', value: (row) => row.credential },
            ],
            '',
          ),
        );
      });
    });
  const show = profile
    .command('show')
    .argument('<key>')
    .description('Print a profile as the file that says it.')
    .action(async (key: string) => {
      await cli.session(show, async ({ client, output }) => {
        const reply = await client.call(contract.getProfile, { params: { profile: key } });
        output.result(reply, () => {
          for (const line of reply.text.trimEnd().split('\n')) output.line(line);
        });
      });
    });
  examples(list, 'rollcall profile list');
  examples(show, 'rollcall profile show my-app > my-app.yaml');
}

function addRemove(profile: Command, cli: Cli): void {
  const remove = profile
    .command('remove')
    .argument('<key>')
    .description('Take away a profile of your own that no tenant has.')
    .action(async (key: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeProfile, { params: { profile: key } });
        output.result(reply, () => output.line(`The profile ${reply.removed} is gone.`));
      });
    });
  examples(remove, 'rollcall profile remove my-app');
}

function addSchema(profile: Command, cli: Cli): void {
  const schema = profile
    .command('schema')
    .description('Print the JSON Schema of a profile file: editors complete and check with it.')
    .action(() => cli.output(schema).line(JSON.stringify(profileSchema(), null, 2)));
  examples(schema, 'rollcall profile schema > rollcall-profile.schema.json');
}
