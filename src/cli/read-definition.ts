import { readFile } from 'node:fs/promises';
import { CommandRefused, exitCodes } from './refusal.ts';

/** The JSON object in a file. @throws CommandRefused when it cannot be read, or holds something else */
export async function readDefinition(file: string): Promise<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandRefused(
      `${file} cannot be read: ${why}`,
      'Give a JSON file that this user may read.',
      exitCodes.usage,
    );
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  throw new CommandRefused(`${file} holds no JSON object.`, 'It must begin and end with a brace.', exitCodes.usage);
}
