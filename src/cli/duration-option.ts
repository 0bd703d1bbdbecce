import { noneGiven, type OrNone } from './none-given.ts';
import { CommandRefused, exitCodes } from './refusal.ts';

const units: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Reads a time such as `90d`, `12h`, `30m` or `3600` (seconds). @returns seconds @throws CommandRefused `usage` for anything else */
export function duration(option: string): (text: string) => number {
  return (text) => {
    const [, number = '', unit = 's'] = /^(\d{1,9})([smhd]?)$/.exec(text.trim()) ?? [];
    const seconds = Number(number) * (units[unit === '' ? 's' : unit] ?? 1);
    if (seconds > 0) return seconds;
    throw new CommandRefused(
      `${option} must be a time such as 90d, 12h, 30m or a number of seconds; ${text} is not.`,
      `Write e.g. ${option} 90d.`,
      exitCodes.usage,
    );
  };
}

/** The same, or `never`. @returns seconds; none: never */
export function durationOrNever(option: string): (text: string) => OrNone<number> {
  const read = duration(option);
  return (text) => (text === 'never' ? noneGiven : read(text));
}
