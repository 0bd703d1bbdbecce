import type { ObjectType, TargetCapabilities } from '#engine/model/target.ts';
import { ScimError } from '#scim/error.ts';
import { isUsableId } from './decode-object.ts';
import type { ScimDialect } from './dialect.ts';
import type { ScimRequester } from './scim-requester.ts';

/** What every act at one target works with. */
export interface ScimContext {
  readonly requester: ScimRequester;
  readonly capabilities: TargetCapabilities;
  readonly dialect: ScimDialect;
}

/** The path of an object below the Tenant URL. @throws ScimError for an id that would lead elsewhere */
export function pathOf(context: ScimContext, type: ObjectType, id: string): string {
  if (!isUsableId(id))
    throw new ScimError(400, `The id ${JSON.stringify(id)} of a ${type} cannot stand in an address.`);
  return `${context.dialect.endpoints[type]}/${encodeURIComponent(id)}`;
}
