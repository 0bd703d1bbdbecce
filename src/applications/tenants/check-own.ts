import type { CompiledType } from '#resources/compile-profile.ts';
import { resolveTarget } from '#resources/rules/rule-target.ts';
import { targetedValues } from '#resources/rules/targeted-values.ts';
import type { JsonObject } from '#scim/json.ts';
import { Refused } from '../refused.ts';

/**
 * Whether the application's own people may set this on a resource of the type.
 *
 * @param resource what it is set on: some of it needs another attribute first
 * @throws Refused `invalid` at the field, `conflict` where something else must be there first
 */
export function checkOwn(type: CompiledType, own: Readonly<Record<string, string>>, resource: JsonObject = {}): void {
  const known = type.ownAttributes;
  for (const [name, value] of Object.entries(own)) {
    const field = `own.${name}`;
    const attribute = known.find((each) => each.name === name);
    if (attribute?.values.includes(value) !== true) {
      const offered = attribute?.values ?? known.map((each) => each.name);
      throw new Refused(
        'invalid',
        attribute === undefined ? `${type.name}s have no ${name} here.` : `${name} cannot be ${JSON.stringify(value)}.`,
        offered.length === 0 ? 'There is nothing of the kind to set.' : `Choose one of ${offered.join(', ')}.`,
        { field },
      );
    }
    const { needs, values } = attribute;
    const target = needs === undefined || value === values[0] ? undefined : resolveTarget(type.schema, needs);
    if (target !== undefined && targetedValues(resource, target).length === 0) {
      const needed = (target.resolved.sub ?? target.resolved.attribute).name;
      throw new Refused('conflict', `There is no ${needed} yet, and ${name} needs one.`, `Set ${needed} first.`, {
        field,
      });
    }
  }
}
