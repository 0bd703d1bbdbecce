import type { JsonObject } from '#scim/json.ts';
import { nextTurn } from '../next-turn.ts';

/** Assignments that are printed at once: some milliseconds. */
const atOnce = 500;

const head = ` Configuration of Rollcall, as rollcall config export writes it. Compare it with: rollcall config diff FILE,
 put it in force with: rollcall config apply FILE. A section that is left out stays as it is; one that is there is
 whole, and what it leaves out is as usual. Secrets never stand here: env:NAME and file:PATH are read where the
 command runs.`;

/** An application as it stands in the file; who is assigned stands last. */
export interface PrintedApplication {
  readonly settled: JsonObject;
  readonly assigned: readonly JsonObject[];
}

/** The file as YAML. There may be hundreds of thousands who are assigned: they are printed in parts, and others go on in between. */
export async function printFile(applications: readonly PrintedApplication[]): Promise<string> {
  const { Document } = await import('yaml');
  const print = (value: unknown, comment?: string): string => {
    const document = new Document(value, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
    if (comment !== undefined) document.commentBefore = comment;
    return document.toString({ lineWidth: 0, indent: 2, singleQuote: true });
  };
  if (applications.length === 0) return print({ rollcall: 1, applications: [] }, head);
  const parts = [print({ rollcall: 1 }, head), 'applications:\n'];
  for (const { settled, assigned } of applications) {
    parts.push(indented(print([settled]), 2));
    if (assigned.length > 0) parts.push('    assigned:\n');
    for (let from = 0; from < assigned.length; from += atOnce) {
      parts.push(indented(print(assigned.slice(from, from + atOnce)), 6));
      await nextTurn();
    }
  }
  return parts.join('');
}

function indented(text: string, by: number): string {
  return text.replace(/^(?=.)/gm, ' '.repeat(by));
}
