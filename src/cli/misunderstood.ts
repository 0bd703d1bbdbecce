import type { Command, CommanderError } from 'commander';
import { CommandRefused, exitCodes } from './refusal.ts';
import { nameOf } from './usual-arguments.ts';

/** A command line that was not understood, in the words of every other refusal: what is wrong with it, and what could be written. */
export function misunderstood(command: Command, { code, message }: CommanderError): CommandRefused {
  const name = nameOf(command);
  const close = /\(Did you mean (.+)\?\)/.exec(message)?.[1];
  const meant = close === undefined ? '' : `Did you mean ${close.replace(/^one of /, '').replaceAll(', ', ' or ')}? `;
  const [, word = ''] = /'(.*?)'/.exec(message) ?? [];
  const usage = `${name} --help shows how it is used.`;
  switch (code) {
    case 'commander.unknownCommand':
      return refusal(
        command.parent === null ? `There is no command ${word}.` : `${name} has no command ${word}.`,
        meant === '' ? commandsOf(command) : meant + usage,
      );
    case 'commander.unknownOption':
      return refusal(`${name} has no option ${word}.`, meant + usage);
    case 'commander.missingArgument':
      return refusal(`${name} needs ${placeOf(command, word)}.`, usage);
    case 'commander.missingMandatoryOptionValue':
      return refusal(`${name} needs ${word}${described(command, word)}.`, usage);
    case 'commander.optionMissingArgument':
      return refusal(`${word} needs a value${described(command, word)}.`, usage);
    case 'commander.excessArguments':
      return refusal(tooMany(name, command), `Put quotes around a name with blanks in it. ${usage}`);
    case 'commander.invalidArgument':
      return unknownWord(message) ?? refusal(sentenceOf(message), usage);
    default:
      return refusal(sentenceOf(message), usage);
  }
}

/** A word that is not among the choices of an option or argument. */
function unknownWord(message: string): CommandRefused | undefined {
  const [, option, word = '', argument = '', choices] = outsideChoices.exec(message) ?? [];
  if (choices === undefined) return undefined;
  return refusal(`${option ?? `<${argument}>`} ${word} is not known.`, `Give ${choices}.`);
}

const outsideChoices =
  /(?:option '(\S+)[^']*' argument|value) '(.*)' is invalid(?: for argument '(.+)')?\. Allowed choices are (.+)\.$/s;

function sentenceOf(message: string): string {
  return message.replace(/^error: /, '').replace(/^./, (letter) => letter.toUpperCase());
}

function refusal(message: string, advice: string): CommandRefused {
  return new CommandRefused(message, advice, exitCodes.usage);
}

function commandsOf(command: Command): string {
  const shown = command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');
  return `${nameOf(command)} has ${shown.map((each) => each.name()).join(', ')}.`;
}

/** `<file...>, CSV files of people and groups`. */
function placeOf(command: Command, name: string): string {
  const found = command.registeredArguments.find((argument) => argument.name() === name);
  const described = found?.description ? `, ${found.description}` : '';
  return `<${name}${found?.variadic === true ? '...' : ''}>${described}`;
}

/** `, what this option is for` as its help says it. */
function described(command: Command | null, flags: string): string {
  if (command === null) return '';
  const found = command.options.find((option) => option.flags === flags);
  return found === undefined ? described(command.parent, flags) : `: ${found.description}`;
}

function tooMany(name: string, command: Command): string {
  const { length: most } = command.registeredArguments;
  const more = command.args.slice(most).map((each) => JSON.stringify(each));
  const takes = most === 0 ? 'takes no argument' : `takes ${most} ${most === 1 ? 'argument' : 'arguments'}`;
  return `${name} ${takes}; ${more.join(', ')} ${more.length === 1 ? 'is' : 'are'} too many.`;
}
