import { CommandRefused, exitCodes } from './refusal.ts';

/** The words `on` and `off` as yes and no; undefined where nothing was said. @throws CommandRefused for any other word */
export function onOff(word: string): boolean;
export function onOff(word: string | boolean | undefined): boolean | undefined;
export function onOff(word: string | boolean | undefined): boolean | undefined {
  if (word === undefined) return undefined;
  if (word === 'on' || word === 'off') return word === 'on';
  throw new CommandRefused(`${String(word)} is neither on nor off.`, 'Say on or off.', exitCodes.usage);
}
