import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';
import { CommandRefused } from '../refusal.ts';

type Demanded = Reply<typeof contract.provisionOnDemand>;
type DemandedObject = Demanded['objects'][number];

/** Prints what was done for whom, step by step. `again`: what to do once it is mended. @throws CommandRefused when it was not done */
export function tellDemanded(output: Output, reply: Demanded, again: string): void {
  output.result(reply, () => showDemanded(output, reply));
  const failed = reply.objects.find(({ status }) => status === 'failure');
  if (reply.connection !== null) throw new CommandRefused(reply.connection.message, reply.connection.advice);
  if (failed !== undefined)
    throw new CommandRefused(
      `${failed.name}: ${failed.message}`,
      `The steps above say where it failed; mend that and ${again}.`,
    );
}

function showDemanded(output: Output, { notices, objects, members }: Demanded): void {
  for (const notice of notices) output.line(notice);
  for (const object of objects) showObject(output, object);
  for (const { name, written } of members) {
    output.line(`${name} ${written ? 'is a member there.' : 'is no member there yet.'}`);
  }
}

const words = {
  import: 'Import',
  scope: 'Determine scope',
  match: 'Match',
  map: 'Map',
  export: 'Perform action',
} as const;

function showObject(output: Output, object: DemandedObject): void {
  output.line(`${object.type} ${object.name}`);
  for (const [at, step] of object.steps.entries()) {
    output.line(`  ${at + 1}. ${words[step.name]}: ${step.status}. ${step.text}`);
    for (const tip of step.tips) output.line(`     ${tip}`);
    for (const line of linesOf(object, step.name)) output.line(`     ${line}`);
  }
  if (object.entry !== null) output.line(`  Its entry: rollcall log show ${object.entry}`);
}

function linesOf(object: DemandedObject, step: DemandedObject['steps'][number]['name']): readonly string[] {
  switch (step) {
    case 'import':
      return object.properties.map(({ name, value }) => `${name} = ${shown(value)}`);
    case 'scope':
      return object.clauses.map(({ text, holds }) => `${text}: ${holds ? 'true' : 'false'}`);
    case 'match':
      return object.questions.map(
        ({ path, value, found }) =>
          `${path} eq ${JSON.stringify(value)}: ${found.length === 0 ? 'nothing' : found.map(({ id }) => id).join(', ')}`,
      );
    case 'map':
      return object.values.map(({ target, source, before, after, changed, note }) => {
        const change = changed ? `${shown(before)} → ${shown(after)}` : shown(after);
        return `${target} ← ${source}: ${change}${note === '' ? '' : ` (${note})`}`;
      });
    case 'export':
      return object.exchanges.map(({ method, url, status }) => `${method} ${url} → ${status ?? 'no answer'}`);
  }
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '(nothing)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
