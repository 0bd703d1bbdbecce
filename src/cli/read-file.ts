import { readFile } from 'node:fs/promises';
import { systemReason } from '#main.ts';
import { CommandRefused, type ExitCode, exitCodes } from './refusal.ts';

interface Wanted {
  /** What to do when it cannot be read: `Name a file that rollcall config export wrote.` */
  readonly advice: string;
  /** `usage` unless told. */
  readonly exitCode?: ExitCode;
}

/** The text of a file that was named on the command line, without a byte order mark. @throws CommandRefused */
export async function readText(file: string, { advice, exitCode = exitCodes.usage }: Wanted): Promise<string> {
  const bytes = await readBytes(file, { advice, exitCode });
  // `>` of older PowerShells writes UTF-16.
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  try {
    if (!wide) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Said below, with the same words.
  }
  const found = wide ? 'it is UTF-16' : 'it holds bytes that are none';
  throw new CommandRefused(`${file} is not UTF-8 text: ${found}.`, 'Save it as UTF-8 and try again.', exitCode);
}

/** The same as bytes. @throws CommandRefused */
export async function readBytes(file: string, { advice, exitCode = exitCodes.usage }: Wanted): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandRefused(`${file} cannot be read (${systemReason(error)}).`, advice, exitCode);
  }
}

/** The JSON value in a file; `advice` says what it must be. @throws CommandRefused with the line where it stops being JSON */
export async function readJson(file: string, wanted: Wanted): Promise<unknown> {
  const text = await readText(file, wanted);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const place = /\(line (\d+) column (\d+)\)/.exec(why);
    const where = place === null ? file : `${file}:${place[1]}:${place[2]}`;
    const what = text.trim() === '' ? 'is empty' : `is not JSON (${why.replace(/ ?\(line .*$/, '')})`;
    throw new CommandRefused(`${where} ${what}.`, wanted.advice, wanted.exitCode ?? exitCodes.usage);
  }
}
