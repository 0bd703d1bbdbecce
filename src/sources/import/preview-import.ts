import type { ResourceContext } from '#resources/context.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { walkResources } from '#resources/walk-resources.ts';
import { type JsonObject, own } from '#scim/json.ts';
import { attributesChanged } from './attributes-changed.ts';
import { type CheckedImport, checkImport, type Hold, type ImportRequest } from './check-import.ts';
import { type ChangeList, createChangeList, type PlannedChange } from './planned-change.ts';
import { previewMembers } from './preview-members.ts';
import type { ImportReport } from './report.ts';
import type { ImportStep } from './step.ts';

export interface ImportPreview {
  /** Counts of what would be done. What the directory itself would refuse shows only in the doing. */
  readonly report: ImportReport;
  readonly hold: Hold | undefined;
  /** At most `mostShown` of each kind, the ones that take something away first. */
  readonly changes: readonly PlannedChange[];
  /** How many objects would change in all. */
  readonly total: number;
}

type Upsert = Extract<ImportStep, { readonly kind: 'person' | 'group' }>;

/** Says what an import would do, object by object and attribute by attribute; nothing is staged or changed. */
export async function previewImport(context: ResourceContext, request: ImportRequest): Promise<ImportPreview> {
  const checked = await checkImport(context, request);
  const list = createChangeList(checked.report);
  for (const step of checked.plan.steps) if (step.kind === 'absent') list.leave(step);
  await previewPeople(context, checked, list);
  await previewGroups(context, checked, list);
  return { ...list.result(), hold: checked.hold };
}

async function previewPeople(context: ResourceContext, checked: CheckedImport, list: ChangeList): Promise<void> {
  const { known, created } = upserts(checked, 'person');
  const managers = new Map(checked.plan.steps.flatMap(namedManager));
  const managerOf = (step: Upsert) => managers.get(step.name.toLowerCase());
  const idOf = idsByName(checked, [...known.values()]);
  const nameOf = (id: unknown) => (typeof id === 'string' ? (checked.people.byId.get(id)?.name ?? id) : null);
  for await (const stored of walkResources(context, 'User')) {
    const step = known.get(stored.id);
    if (step === undefined) continue;
    const { doc, attributes } = changesOf(context, stored, step);
    const wanted = managerOf(step);
    const before = nameOf(own(doc, 'manager'));
    const beforeId = own(doc, 'manager') ?? null;
    const moves =
      wanted !== undefined && (wanted === null ? beforeId !== null : idOf(wanted) !== beforeId || beforeId === null);
    if (moves) list.manager();
    list.update(step, [...attributes, ...(moves ? [{ name: 'manager', before, after: wanted }] : [])], {
      counted: attributes.length > 0,
    });
  }
  for (const step of created) {
    const manager = managerOf(step) ?? null;
    if (manager !== null) list.manager();
    list.create(step, manager === null ? {} : { manager });
  }
}

function namedManager(step: ImportStep): readonly (readonly [string, string | null])[] {
  const speaks = (step.kind === 'person' || step.kind === 'manager') && step.manager !== undefined;
  return speaks ? [[step.name.toLowerCase(), step.manager]] : [];
}

async function previewGroups(context: ResourceContext, checked: CheckedImport, list: ChangeList): Promise<void> {
  const { known, created } = upserts(checked, 'group');
  const members = previewMembers(context, checked);
  let page: StoredResource[] = [];
  const flush = async () => {
    const current = await members.current(page);
    for (const stored of page) {
      const step = known.get(stored.id);
      if (step === undefined) continue;
      const { attributes } = changesOf(context, stored, step);
      const moved = members.change(step, current.get(stored.n) ?? []);
      list.update(step, attributes, { counted: attributes.length > 0, members: moved });
    }
    page = [];
  };
  for await (const stored of walkResources(context, 'Group')) {
    if (known.has(stored.id)) page.push(stored);
    if (page.length === 200) await flush();
  }
  await flush();
  for (const step of created) list.create(step, {}, members.change(step, []));
}

function upserts({ plan }: CheckedImport, kind: Upsert['kind']) {
  const steps = plan.steps.flatMap((step) => (step.kind === kind ? [step] : []));
  return {
    known: new Map(steps.flatMap((step) => (step.id === undefined ? [] : [[step.id, step] as const]))),
    created: steps.filter(({ id }) => id === undefined),
  };
}

/** Whom a name means once the import is done: people whom it renames go by their new name. */
function idsByName({ people }: CheckedImport, renamed: readonly Upsert[]): (name: string) => string | undefined {
  const ids = new Map(renamed.map(({ name, id }) => [name.toLowerCase(), id]));
  return (name) => ids.get(name.toLowerCase()) ?? people.byName.get(name.toLowerCase())?.id;
}

function changesOf(context: ResourceContext, stored: StoredResource, step: Upsert) {
  const { before, after, names } = attributesChanged(context, stored, step.attributes);
  return { doc: before, attributes: names.map((name) => difference(name, before, after)) };
}

function difference(name: string, before: JsonObject, after: JsonObject) {
  return { name, before: own(before, name) ?? null, after: own(after, name) ?? null };
}
