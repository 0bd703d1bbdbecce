import type { Json } from '#scim/json.ts';
import type { Counts, ImportReport } from './report.ts';
import type { ImportStep } from './step.ts';

/** Objects shown of each kind, attributes of an object are all shown. */
export const mostShown = 200;
/** Names of members shown of a group. */
const mostMembers = 20;

export interface AttributeDifference {
  readonly name: string;
  readonly before: Json;
  readonly after: Json;
}

export interface MembersChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What an import would do to one object. */
export interface PlannedChange {
  readonly kind: 'delete' | 'disable' | 'create' | 'update';
  readonly type: 'User' | 'Group';
  readonly name: string;
  /** Where the file says so; line 0 where it is the file that does not say anything. */
  readonly line: number;
  readonly attributes: readonly AttributeDifference[];
  /** The first names, and how many there are in all. */
  readonly members: {
    readonly added: readonly string[];
    readonly addedCount: number;
    readonly removed: readonly string[];
    readonly removedCount: number;
  } | null;
}

type Upsert = Extract<ImportStep, { readonly kind: 'person' | 'group' }>;

/** Counts every change and keeps the first of each kind. */
export interface ChangeList {
  leave(step: Extract<ImportStep, { readonly kind: 'absent' }>): void;
  create(step: Upsert, more: Readonly<Record<string, Json>>, members?: MembersChange): void;
  update(
    step: Upsert,
    attributes: readonly AttributeDifference[],
    more: { readonly counted: boolean; readonly members?: MembersChange | undefined },
  ): void;
  manager(): void;
  result(): { report: ImportReport; changes: readonly PlannedChange[]; total: number };
}

/** @param start bad rows and people who are kept, with nothing else counted */
export function createChangeList(start: ImportReport): ChangeList {
  let report = start;
  let total = 0;
  const shown = new Map<string, PlannedChange[]>();
  const add = (change: PlannedChange) => {
    total += 1;
    const key = `${change.type} ${change.kind}`;
    const list = shown.get(key) ?? [];
    shown.set(key, list);
    if (list.length < mostShown) list.push(change);
  };
  const count = (type: PlannedChange['type'], what: keyof Counts) => {
    report =
      type === 'User'
        ? { ...report, people: { ...report.people, [what]: report.people[what] + 1 } }
        : { ...report, groups: { ...report.groups, [what]: report.groups[what] + 1 } };
  };
  const moved = (members: MembersChange | undefined) => {
    const moves = members !== undefined && members.added.length + members.removed.length > 0;
    if (moves) report = { ...report, memberships: report.memberships + 1 };
    return moves ? shownMembers(members) : null;
  };
  return {
    leave: ({ name, action }) => {
      const what = action === 'delete' ? 'deleted' : 'disabled';
      report = { ...report, people: { ...report.people, [what]: report.people[what] + 1 } };
      add({ kind: action, type: 'User', name, line: 0, attributes: [], members: null });
    },
    create: (step, more, members) => {
      const type = typeOf(step);
      count(type, 'created');
      const values = Object.entries({ ...step.attributes, ...more }).filter(
        ([, value]) => value !== null && value !== undefined,
      );
      const attributes = values.map(([name, value]) => ({ name, before: null, after: value ?? null }));
      add({ kind: 'create', type, name: step.name, line: step.origin.line, attributes, members: moved(members) });
    },
    update: (step, attributes, { counted, members }) => {
      const type = typeOf(step);
      count(type, counted ? 'updated' : 'unchanged');
      const change = moved(members);
      if (attributes.length === 0 && change === null) return;
      add({ kind: 'update', type, name: step.name, line: step.origin.line, attributes, members: change });
    },
    manager: () => {
      report = { ...report, managers: report.managers + 1 };
    },
    result: () => ({ report, total, changes: order.flatMap((key) => shown.get(key) ?? []) }),
  };
}

const order = ['User delete', 'User disable', 'User update', 'User create', 'Group update', 'Group create'];

function typeOf({ kind }: Upsert): PlannedChange['type'] {
  return kind === 'person' ? 'User' : 'Group';
}

function shownMembers({ added, removed }: MembersChange): PlannedChange['members'] {
  return {
    added: added.slice(0, mostMembers),
    addedCount: added.length,
    removed: removed.slice(0, mostMembers),
    removedCount: removed.length,
  };
}
