import { type EgressRead, type OpenOptions, outboundSettings, readEgress, readSettings } from '#main.ts';
import { CommandRefused, exitCodes } from './refusal.ts';
import type { Surroundings } from './surroundings.ts';

/** What to do about settings that cannot be used. */
export const mendSettings = 'Mend it where it is set: an option, a variable of the environment, or a line of the file.';

/** How connections leave the house by settings that were read. @throws CommandRefused */
export async function egressBy(
  settings: Parameters<typeof readEgress>[0],
): Promise<Omit<Extract<EgressRead, { ok: true }>, 'ok'>> {
  const read = await readEgress(settings, Date.now());
  if (!read.ok) throw new CommandRefused(read.problem, read.advice, exitCodes.unusable);
  return { egress: read.egress, notes: read.notes };
}

/** The same for a command that does its work in its own process: by the environment and the file of settings. @throws CommandRefused */
export async function egressHere(data: string, env: Surroundings['env']): Promise<NonNullable<OpenOptions['egress']>> {
  const { ROLLCALL_CONFIG: config } = env;
  const given = { data, options: {}, env, only: outboundSettings, ...(config === undefined ? {} : { config }) };
  const found = await readSettings(given);
  if (!found.ok) throw new CommandRefused(found.problems.join('\n'), mendSettings, exitCodes.usage);
  return (await egressBy(found.settings)).egress;
}
