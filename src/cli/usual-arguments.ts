import type { Command } from 'commander';

/** What an argument of a name stands for, whichever command takes it; `parent` is the group that the command is of: `rollcall webhook`. */
const usual: Readonly<Record<string, string | ((parent: string) => string)>> = {
  application: 'name or number, as rollcall app list shows them',
  tenant: 'its name, as rollcall tenant list shows it',
  id: (parent) => `its id, as ${parent} list shows it`,
  entry: 'its id, as rollcall log list shows it',
  key: (parent) => `its key, as ${parent} list shows it`,
  role: 'its value or name, as rollcall app role list shows them',
  name: 'name of the tenant, as rollcall tenant list shows it',
  file: 'a profile file, as rollcall profile init writes it',
  kind: 'what is kept, as rollcall retention show lists it',
};

/** Describes the arguments of a command that says nothing of them itself: help and refusals both tell it. */
export function describeUsualArguments(command: Command): void {
  const parent = nameOf(command.parent);
  for (const argument of command.registeredArguments) {
    const words = Object.hasOwn(usual, argument.name()) ? usual[argument.name()] : undefined;
    if (argument.description || words === undefined) continue;
    argument.description = typeof words === 'string' ? words : words(parent);
  }
}

/** `rollcall tenant user`; empty above all. */
export function nameOf(command: Command | null): string {
  return command === null ? '' : `${nameOf(command.parent)} ${command.name()}`.trim();
}
