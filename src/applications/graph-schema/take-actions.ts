import type { ObjectMapping } from '#engine/model/configuration.ts';
import { enabledOf } from '../enterprise/mappings.ts';
import { Refused } from '../refused.ts';
import type { SchemaNote } from './note.ts';
import type { Taking } from './take-mapping.ts';

/** Metadata of an object mapping by which Entra provisions otherwise than usual, with what is usual. */
const usualMetadata: ReadonlyMap<string, string> = new Map([
  ['Disposition', 'Normal'],
  ['EscrowBehavior', 'Default'],
  ['Unsynchronized', 'False'],
]);

/** Whether objects of this kind are provisioned, and what may be done to them; what is locked stays as it is. */
export function takeActions(
  { named, object, before, found }: Taking,
  notes: SchemaNote[],
): Pick<ObjectMapping, 'enabled' | 'actions'> {
  const { path, mapping } = found;
  const name = mapping.name || object;
  const leave = (where: string, taken: boolean, message: string) =>
    notes.push({ path: `${path}.${where}`, name, taken, message });
  for (const { key, value } of mapping.metadata) {
    const usual = usualMetadata.get(key);
    if (usual !== undefined && value !== null && value !== undefined && value.toLowerCase() !== usual.toLowerCase())
      leave('metadata', false, `${key} ${value} has no counterpart.`);
  }
  const wanted = new Set(
    (mapping.flowTypes ?? 'Add, Update, Delete').split(',').map((flow) => flow.trim().toLowerCase()),
  );
  const may = (action: 'create' | 'delete', flow: string): boolean => {
    const why = before.locked?.[action];
    if (!wanted.has(flow) || before.actions[action] || why === undefined) return wanted.has(flow);
    leave('flowTypes', false, `Objects stay without ${action}: ${why}`);
    return false;
  };
  const { disable } = before.actions;
  const actions = {
    create: may('create', 'add'),
    update: wanted.has('update'),
    delete: may('delete', 'delete'),
    ...(disable === undefined ? {} : { disable }),
  };
  try {
    return { actions, enabled: enabledOf(named, object, before, mapping.enabled ?? true) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    leave('enabled', false, error.message);
    return { actions, enabled: false };
  }
}
