import { CommandRefused, exitCodes } from './refusal.ts';

export type Setting = string | number | boolean | null;

/** Reads `name=value` words: true, false, null and numbers are what they look like, everything else is text. */
export function readSettings(pairs: readonly string[]): Record<string, Setting> {
  return Object.fromEntries(pairs.map(readSetting));
}

function readSetting(pair: string): [string, Setting] {
  const at = pair.indexOf('=');
  if (at < 1) {
    throw new CommandRefused(`${pair} is not of the form name=value.`, 'Write e.g. department=Sales.', exitCodes.usage);
  }
  return [pair.slice(0, at), readValue(pair.slice(at + 1))];
}

function readValue(text: string): Setting {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (/^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return Number(text);
  return text;
}

/** As `readSettings`, every value as text, where `007` is text. */
export function readTexts(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name] = readSetting(pair);
      return [name, pair.slice(name.length + 1)];
    }),
  );
}

/** As `readTexts`, an empty one clears: for attributes. */
export function readAttributes(pairs: readonly string[]): Record<string, string | null> {
  const texts = Object.entries(readTexts(pairs));
  return Object.fromEntries(texts.map(([name, value]) => [name, value === '' ? null : value]));
}
