import { CommandRefused, exitCodes } from './refusal.ts';

interface Range {
  readonly min: number;
  /** Absent: none. */
  readonly max?: number;
  /** What is counted, e.g. `minutes`. */
  readonly of?: string;
}

/** Reads the whole number of an option. @throws CommandRefused `usage` for anything else */
export function wholeNumber(option: string, range: Range): (text: string) => number {
  return numberOf(option, 'a whole number', range, Number.isInteger);
}

/** Reads the number of an option. @throws CommandRefused `usage` for anything else */
export function anyNumber(option: string, range: Range): (text: string) => number {
  return numberOf(option, 'a number', range, Number.isFinite);
}

function numberOf(option: string, kind: string, { min, max, of }: Range, fits: (value: number) => boolean) {
  return (text: string): number => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    if (fits(value) && value >= min && value <= (max ?? Number.MAX_SAFE_INTEGER)) return value;
    const what = of === undefined ? kind : `${kind} of ${of}`;
    const range = max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
    const sample = Math.max(min, Math.min(10, max ?? 10));
    const advice = `Write e.g. ${option.startsWith('--') ? `${option} ` : ''}${sample}.`;
    throw new CommandRefused(`${option} must be ${what}, ${range}; ${text} is not.`, advice, exitCodes.usage);
  };
}

/** `--limit` of lists that the API cuts at 1,000. */
export const limitOption = wholeNumber('--limit', { min: 1, max: 1000 });
/** `--start` and `--count` of pages. */
export const startOption = wholeNumber('--start', { min: 1 });
export const countOption = wholeNumber('--count', { min: 0, max: 1000 });
/** `--port`. */
export const portOption = wholeNumber('--port', { min: 0, max: 65_535 });
