import type { ToldChange } from '../queries/told-changes.ts';

export interface CauseNames {
  readonly name: string;
  readonly application: string;
  /** What the objects with these numbers are called. */
  readonly nameOf: (n: number) => string;
}

/** Whether a change can be what an object was looked at for: it is of the object itself, of its membership, or of a group. */
export function isCauseOf({ n, member, type, at }: ToldChange, source: number, decided: number): boolean {
  return at <= decided && (n === source || member === source || type === 'Group');
}

/** A change of the directory in plain words. */
export function sayCause(change: ToldChange, source: number, { name, application, nameOf }: CauseNames): string {
  const told = change.n === source ? name : nameOf(change.n);
  const who = change.n === source ? told : `the group ${told}`;
  switch (change.kind) {
    case 'created':
      return `${who} was added to the directory.`;
    case 'updated':
      return `${pathsOf(change)} of ${who} changed in the directory.`;
    case 'deleted':
      return `${who} was moved to the recycle bin.`;
    case 'restored':
      return `${who} was restored from the recycle bin.`;
    case 'purged':
    case 'erased':
      return `${who} was deleted from the directory for good.`;
    case 'assigned':
      return `${who} was assigned to ${application}, or given another role.`;
    case 'unassigned':
      return `${who} was unassigned from ${application}.`;
    case 'member-added':
      return `${change.member === undefined ? 'somebody' : nameOf(change.member)} was added to the group ${told}.`;
    case 'member-removed':
      return `${change.member === undefined ? 'somebody' : nameOf(change.member)} was taken out of the group ${told}.`;
    default:
      return `${who} changed in the directory (${change.kind}).`;
  }
}

function pathsOf({ paths }: ToldChange): string {
  const names = (paths ?? '').split(/[\s,]+/).filter((path) => path !== '');
  return names.length === 0 ? 'An attribute' : names.join(', ');
}
