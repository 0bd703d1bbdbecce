/** What the package exports. */
export {
  type VerifiedWebhook,
  verifyWebhook,
  type WebhookRefusal,
  WebhookRefused,
  type WebhookRequest,
} from './events/webhooks/verify-webhook.ts';
export { type OpenOptions, openRollcall, type Rollcall, type ServeOptions, StartupError, version } from './main.ts';
