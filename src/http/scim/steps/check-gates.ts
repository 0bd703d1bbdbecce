import { own } from '#scim/json.ts';
import { type ScimContext, settled } from '../context.ts';
import { refusalError } from '../refusal-error.ts';

/** Refuses every call while a setting of the tenant has not the value its profile wants, in the profile's words. */
export function checkGates(context: ScimContext): undefined {
  const { profile } = context.profile;
  const tenant = settled(context.tenant, 'tenant');
  if (tenant.state === 'suspended') {
    const detail = profile.errors.suspended ?? `${profile.name} has suspended provisioning for this customer.`;
    throw refusalError({ status: 403, detail }, '');
  }
  const shut = profile.gates.find((gate) => (own(tenant.settings, gate.setting) === true) !== gate.equals);
  if (shut !== undefined) throw refusalError(shut.refusal, '');
}
