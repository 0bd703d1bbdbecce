import type { ObjectActions } from '../model/configuration.ts';
import type { AttributeChange } from '../model/target.ts';
import type { CompiledMapping } from './compiled.ts';

/** Whether accounts may be disabled, and enabled again. */
export function mayDisable({ update, disable }: ObjectActions): boolean {
  return disable ?? update;
}

/** The changes that may be written: what disables and enables where that is permitted, all else where updating is. */
export function permitted(mapping: CompiledMapping, changes: readonly AttributeChange[]): readonly AttributeChange[] {
  const { actions } = mapping.mapping;
  if (mayDisable(actions) === actions.update) return actions.update ? changes : [];
  return changes.filter(({ path }) => (isDisabling(mapping, path) ? mayDisable(actions) : actions.update));
}

/** Whether changing this attribute is what disables or enables an account. */
export function isDisabling({ attributes }: CompiledMapping, path: string): boolean {
  return attributes.some((attribute) => attribute.path === path && attribute.followsLeaving);
}
