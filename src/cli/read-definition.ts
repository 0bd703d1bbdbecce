import { readJson } from './read-file.ts';
import { CommandRefused, exitCodes } from './refusal.ts';

/** The JSON object in a file. @throws CommandRefused when it cannot be read, or holds something else */
export async function readDefinition(file: string): Promise<Record<string, unknown>> {
  const parsed = await readJson(file, { advice: 'Name a file that holds one JSON object.' });
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return { ...parsed };
  throw new CommandRefused(`${file} is JSON, but no object.`, 'It must begin and end with a brace.', exitCodes.usage);
}
