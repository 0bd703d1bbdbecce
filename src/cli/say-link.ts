import type { Session } from './cli.ts';

/** Prints a one-time link. @param what who does what there */
export function sayLink(
  { output, inProcess }: Session,
  what: string,
  { link, expires }: { link: string; expires: string },
): void {
  output.line(`${what}, once, until ${expires}:`);
  output.line(`  ${link}`);
  if (inProcess) output.line('Start rollcall serve to use it.');
}
