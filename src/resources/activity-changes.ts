import type { JsonObject } from '#scim/json.ts';
import type { Change, Seq } from '#storage/port.ts';
import type { CompiledType } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { isActive } from './prepare-document.ts';

/**
 * The entry of the feed that says which way a user's active flag went, beside the one that says that it changed: the feed keeps
 * no values. Who is new or back counts as active before (`before` undefined). An organisation's jobs look at the account itself.
 */
export function activityChanges(
  { tenant }: ResourceContext,
  type: CompiledType,
  { n, id, version }: { readonly n: number | Seq; readonly id: string; readonly version: number },
  { before, after }: { readonly before: JsonObject | undefined; readonly after: JsonObject },
): Change[] {
  if (tenant.kind === 'organisation' || type.active === undefined || type.name !== 'User') return [];
  const was = before === undefined || isActive(type, before);
  const is = isActive(type, after);
  return was === is ? [] : [{ n, id, type: type.name, kind: is ? 'reactivated' : 'deactivated', version }];
}
