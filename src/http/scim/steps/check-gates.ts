import { own } from '#scim/json.ts';
import { type ScimContext, settled } from '../context.ts';
import { refusalError } from '../refusal-error.ts';

/** Refuses every call while a setting of the tenant has not the value its profile wants, in the profile's words. */
export function checkGates(context: ScimContext): undefined {
  const { profile } = context.profile;
  const tenant = settled(context.tenant, 'tenant');
  const shut = profile.gates.find((gate) => (own(tenant.settings, gate.setting) === true) !== gate.equals);
  if (shut !== undefined) throw refusalError(shut.refusal, '');
}
