import { CommandRefused } from './refusal.ts';

/** A secret as it was given: `-` is read from standard input, nothing from the environment variable. @throws CommandRefused */
export async function secretOption(
  given: string | undefined,
  variable: string | undefined,
): Promise<string | undefined> {
  if (given !== '-') return given ?? variable;
  let text = '';
  for await (const chunk of process.stdin) text += String(chunk);
  const secret = text.replace(/\r?\n$/, '');
  if (secret === '')
    throw new CommandRefused(
      'Standard input brought no secret.',
      'Send it there, as in: printf %s "$SECRET" | rollcall … -, or name it otherwise.',
    );
  return secret;
}
