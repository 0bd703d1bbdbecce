import { Command, Option } from 'commander';
import { version } from '#main.ts';
import { createCli } from './cli.ts';
import { adminCommands } from './commands/admin.ts';
import { appCommands } from './commands/app.ts';
import { assignCommands } from './commands/assign.ts';
import { auditCommand } from './commands/audit.ts';
import { backupCommands } from './commands/backup.ts';
import { checkCommand } from './commands/check.ts';
import { configCommands } from './commands/config.ts';
import { credentialCommands } from './commands/credential.ts';
import { demoCommand } from './commands/demo.ts';
import { directoryCommands } from './commands/directory.ts';
import { eventStreamCommands } from './commands/event-stream.ts';
import { eventsCommand } from './commands/events.ts';
import { explainCommand } from './commands/explain.ts';
import { jobCommands } from './commands/job.ts';
import { keyCommands } from './commands/key.ts';
import { leaverCommands } from './commands/leavers.ts';
import { linkCommands } from './commands/link.ts';
import { logCommands } from './commands/log.ts';
import { mailCommands } from './commands/mail.ts';
import { profileCommands } from './commands/profile.ts';
import { requestsCommands } from './commands/requests.ts';
import { retentionCommands } from './commands/retention.ts';
import { serveCommand } from './commands/serve.ts';
import { storeCommands } from './commands/store.ts';
import { subjectCommands } from './commands/subject.ts';
import { targetCommand } from './commands/target.ts';
import { taskCommands } from './commands/task.ts';
import { tenantCommands } from './commands/tenant.ts';
import { webhookCommands } from './commands/webhook.ts';
import { misunderstood } from './misunderstood.ts';
import type { Surroundings } from './surroundings.ts';
import { describeUsualArguments } from './usual-arguments.ts';

const groups = [
  serveCommand,
  demoCommand,
  directoryCommands,
  appCommands,
  assignCommands,
  configCommands,
  jobCommands,
  taskCommands,
  explainCommand,
  linkCommands,
  logCommands,
  leaverCommands,
  mailCommands,
  profileCommands,
  tenantCommands,
  eventsCommand,
  webhookCommands,
  eventStreamCommands,
  requestsCommands,
  credentialCommands,
  auditCommand,
  subjectCommands,
  retentionCommands,
  adminCommands,
  keyCommands,
  backupCommands,
  storeCommands,
  targetCommand,
  checkCommand,
];

/** The whole command line. */
export function buildProgram(surroundings: Surroundings): Command {
  const program = new Command('rollcall')
    .description(
      'Automatic user provisioning: a directory on one side, the accounts in your applications on the other.',
    )
    .version(version, '-V, --version', 'print the version')
    .enablePositionalOptions()
    .addHelpText('after', closing);
  const cli = createCli(surroundings);
  addShared(program);
  for (const add of groups) add(program, cli);
  settle(program, surroundings);
  return program;
}

/** The options that every command takes; a command that has one of the same name keeps its own. */
function addShared(command: Command): void {
  const own = new Set(command.options.map(({ long }) => long));
  for (const [flags, description] of shared) {
    const option = new Option(flags, description);
    if (!own.has(option.long)) command.addOption(option);
  }
}

const shared = [
  ['--data <folder>', 'where this installation keeps its data (else ROLLCALL_DATA, else ~/.rollcall)'],
  ['--store <url>', 'a PostgreSQL URL instead of the file in the data folder (else ROLLCALL_STORE)'],
  ['--sandbox', 'allow stand-ins of the gallery’s applications as tenants'],
  ['--json', 'print one JSON value and nothing else on standard output'],
] as const;

/** Every command throws instead of ending the process, writes where it is told, and takes the shared options behind its name. */
function settle(command: Command, surroundings: Surroundings): void {
  command
    .exitOverride((error) => {
      // Where only a group is named, its help has been printed.
      throw error.exitCode === 0 || error.code === 'commander.help' ? error : misunderstood(command, error);
    })
    .configureOutput({
      writeOut: (text) => surroundings.out(text),
      writeErr: (text) => surroundings.err(text),
      outputError: () => {},
    });
  describeUsualArguments(command);
  // One that takes arguments or options does something itself, though it has commands of its own: `app scope`, `leavers`.
  const acts = command.registeredArguments.length > 0 || command.options.length > 0;
  if (command.commands.length === 0 || acts) addShared(command);
  for (const each of command.commands) settle(each, surroundings);
}

const closing = `
Exit status: 0 done · 1 refused or failed · 2 not understood (leavers: something is open) · 3 data folder, store or server cannot be used.

A command talks to the server that owns the data folder; where none runs, it opens the folder itself.

Examples:
  $ rollcall demo
  $ rollcall serve --data ./data --port 8080
  $ rollcall directory import people.csv groups.csv --data ./data
`;
