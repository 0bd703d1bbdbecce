/** What the package exports. Nothing here needs a newer Node than whoever runs it has: the rest is loaded once that is known. */
import { nodeProblem } from './main/embed/node-problem.ts';
import type { ServiceProvider } from './main/embed/open-service-provider.ts';
import type { ServiceProviderOptions } from './main/embed/options.ts';
import type { OpenOptions, Rollcall } from './main/options.ts';

export { Refused } from './applications/refused.ts';
export type { Event, EventType } from './events/event.ts';
export type { EventHandler } from './events/subscriptions/subscription.ts';
export type { Subscribed, SubscribeOptions } from './events/subscriptions/subscriptions.ts';
export type { ToldEvent, ToldGap } from './events/told-event.ts';
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookRefusal,
  WebhookRefused,
  type WebhookRequest,
} from './events/webhooks/verify-webhook.ts';
export type { OwnAuthentication, OwnCaller, OwnRequest } from './http/auth/own-authentication.ts';
export type { ProviderCredential, ProviderCredentials } from './main/embed/credentials-of.ts';
export type { OwnRow } from './main/embed/decode-own-row.ts';
export type { ServiceProvider } from './main/embed/open-service-provider.ts';
export type { ServiceProviderOptions } from './main/embed/options.ts';
export type { OwnDatabase } from './main/embed/own-database.ts';
export type { ReadRequest, ResourceReader, ScimResource } from './main/embed/reader-of.ts';
export type { ProviderRoles, RoleRules } from './main/embed/roles-of.ts';
export type { NewProviderTenant, ProviderTenant, ProviderTenants } from './main/embed/tenants-of.ts';
export { type NodeListener, type ScimHandler, toNode } from './main/embed/to-node.ts';
export type { OpenOptions, Rollcall, ServeOptions } from './main/options.ts';
export { StartupError } from './main/startup-error.ts';
export { version } from './main/version.ts';
export type { Hook, HookAnswer, MemberReference, PendingWrite } from './resources/hooks/hook.ts';
export type { OwnStatement } from './resources/hooks/own-statement.ts';
export { invalidValue, ScimError, type ScimType } from './scim/error.ts';

/**
 * Opens a SCIM service provider inside an application: `fetch` answers requests, `tenants` are its customers.
 *
 * @throws StartupError for an option, a folder or a store that cannot be used; Error on a Node that is too old
 */
export async function serviceProvider(options: ServiceProviderOptions): Promise<ServiceProvider> {
  mustBeNewEnough();
  const { openServiceProvider } = await import('./main/embed/open-service-provider.ts');
  return openServiceProvider(options);
}

/** Opens a whole installation. @throws StartupError when the folder, the store, the key or the address cannot be used */
export async function openRollcall(options: OpenOptions): Promise<Rollcall> {
  mustBeNewEnough();
  const main = await import('./main.ts');
  return main.openRollcall(options);
}

function mustBeNewEnough(): void {
  const problem = nodeProblem(process.version);
  if (problem !== undefined) throw new Error(problem);
}
