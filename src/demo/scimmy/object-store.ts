import { randomUUID } from 'node:crypto';
import SCIMMY from 'scimmy';

/** SCIMMY keeps nothing itself: these are the three handlers it asks an application for, over a map in memory. */
export function objectStore(type: 'User' | 'Group') {
  const objects = new Map<string, Record<string, unknown>>();
  const nameOf = type === 'User' ? 'userName' : 'displayName';
  const folded = (object: Record<string, unknown>) => String(object[nameOf]).toLowerCase();

  function ingress(resource: { readonly id?: string | undefined }, instance: object): Record<string, unknown> {
    const id = resource.id ?? randomUUID();
    if (resource.id !== undefined && !objects.has(resource.id))
      throw new SCIMMY.Types.Error(404, '', `${type} ${resource.id} not found`);
    // SCIMMY hands over proxies with traps: keep what they show, not them.
    const shown: Record<string, unknown> = JSON.parse(JSON.stringify(instance));
    const object: Record<string, unknown> = { ...shown, id };
    const taken = [...objects.values()].some((other) => other.id !== id && folded(other) === folded(object));
    if (taken) throw new SCIMMY.Types.Error(409, 'uniqueness', `${type} ${String(object[nameOf])} exists already`);
    objects.set(id, object);
    return object;
  }

  function egress(resource: {
    readonly id?: string | undefined;
    readonly filter?: { match(objects: Record<string, unknown>[]): Record<string, unknown>[] } | undefined;
  }): Record<string, unknown> | Record<string, unknown>[] {
    if (resource.id === undefined) return resource.filter?.match([...objects.values()]) ?? [...objects.values()];
    const object = objects.get(resource.id);
    if (object === undefined) throw new SCIMMY.Types.Error(404, '', `${type} ${resource.id} not found`);
    return object;
  }

  function degress(resource: { readonly id?: string | undefined }): void {
    if (resource.id === undefined || !objects.delete(resource.id))
      throw new SCIMMY.Types.Error(404, '', `${type} not found`);
  }

  return { handlers: { ingress, egress, degress }, count: () => objects.size };
}
