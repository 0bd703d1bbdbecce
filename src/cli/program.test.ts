import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from './program.ts';
import { nameOf } from './usual-arguments.ts';

const program = buildProgram({ env: {}, terminal: false, user: 'ada', out: () => {}, err: () => {} });

/** A command and those in it, without hidden ones and `help`. */
function all(command: Command): readonly Command[] {
  const shown = command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');
  return [command, ...shown.flatMap(all)];
}

/** Its help, with what is added behind it. */
function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text;
}

describe('help', () => {
  const commands = all(program);

  it('says of every command what it does, in whole sentences', () => {
    expect(commands.length).toBeGreaterThan(150);
    const silent = commands.filter((command) => !/^[A-Z`].*[.!?)]$/s.test(command.description()));
    expect(silent.map(nameOf)).toEqual([]);
  });

  it('says of every argument and option what it is', () => {
    const silent = commands.flatMap((command) => [
      ...command.registeredArguments
        .filter((each) => !each.description)
        .map((each) => `${nameOf(command)} <${each.name()}>`),
      ...command.options.filter((each) => !each.description).map((each) => `${nameOf(command)} ${each.flags}`),
    ]);
    expect(silent).toEqual([]);
  });

  it('shows for every command that does something how it is written', () => {
    const acting = commands.filter((command) => command.commands.length === 0);
    const bare = acting.filter((command) => {
      const [, written = ''] = helpOf(command).split('Examples:');
      return !written.split('\n').some((line) => line.includes(nameOf(command)));
    });
    expect(bare.map(nameOf)).toEqual([]);
  });
});
