import { ApiRefused } from '#http/api/client.ts';
import { CommandRefused } from './refusal.ts';

/** Says what is wrong with a file that was sent, a line each: `rollcall.yaml:12:5 …`. @throws CommandRefused */
export async function toldAtLines<Value>(file: string, call: Promise<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    const places = error instanceof ApiRefused ? (error.problem?.errors ?? []) : [];
    const lines = places
      .filter(({ field }) => /^\d+:\d+$/.test(field))
      .map(({ field, message }) => `${file}:${field} ${message}`);
    if (lines.length === 0) throw error;
    throw new CommandRefused(lines.join('\n'), 'Nothing was changed.');
  }
}
