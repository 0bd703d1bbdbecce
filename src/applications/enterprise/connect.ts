import { checkUrl } from '#outbound/check-url.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { changeApplication } from './change-application.ts';
import type { StoredApplication } from './decode-application.ts';
import { expandAddress } from './expand-address.ts';
import { learnCapabilities } from './learn-capabilities.ts';
import { type NamedApplication, namedApplication } from './named-application.ts';
import { expiryOfToken, expiryTyped, type SecretExpiry } from './secret-expiry.ts';
import { placeOfSecrets, printSecrets } from './secrets.ts';
import { type ApplicationSettings, missingFields } from './settings.ts';
import { type ApplicationView, viewApplication } from './view-application.ts';

export interface Connection {
  readonly tenantUrl?: string | undefined;
  readonly secretToken?: string | undefined;
  readonly tokenUrl?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly region?: string | undefined;
  readonly subdomain?: string | undefined;
  /** `2027-03-31`; null: it does not end, or nobody knows. Absent: what the secret itself says, else as before. */
  readonly secretExpires?: string | null | undefined;
}

/**
 * Enters Tenant URL and secret. A secret belongs to the origins it was entered for: when one of them changes without a new
 * secret, the stored one is dropped and asked for again. What a non-gallery application can do is learnt at once. @throws Refused
 */
export async function connect(
  administrator: Administrator,
  name: string,
  input: Connection,
): Promise<{ application: ApplicationView; notices: string[] }> {
  const { deps } = administrator;
  let notice: string | undefined;
  const named = await changeApplication(administrator, name, 'application.connect', (found) => {
    notice = newConnection(found, input).dropped;
    return connectedWith(deps, found, input);
  });
  const complete = missingFields(named.application.settings, named.entry).length === 0;
  const learnt = complete ? await learnCapabilities(administrator, named) : [];
  const retried = complete ? await liftQuarantine(administrator, named) : [];
  const application = await viewApplication(deps, await namedApplication(deps, name));
  return { application, notices: [...(notice === undefined ? [] : [notice]), ...learnt, ...retried] };
}

/** The application as it would be connected with `input`, for one try; nothing is saved. @throws Refused `invalid` */
export function connectedWith(deps: ApplicationDeps, named: NamedApplication, input: Connection): StoredApplication {
  checkSecrets(input);
  const { application, tenant } = named;
  const { settings } = newConnection(named, input);
  const secret = secretOf(input);
  if (secret === undefined)
    return { ...application, settings, secrets: settings.secret === null ? null : application.secrets };
  const place = placeOfSecrets(tenant.tenant, application.application);
  return { ...application, settings, secrets: deps.credentials.sealer.seal(place, printSecrets(secret)) };
}

/** A job that backs off is tried again at once: what it was refused for may be mended. */
async function liftQuarantine({ deps }: Administrator, { tenant, application }: NamedApplication): Promise<string[]> {
  const { job } = await readJob(deps, tenant.tenant, application);
  if (job.state === 'off' || job.quarantine === undefined) return [];
  await deps.engine.startJob(tenant.tenant, job.job);
  return ['Provisioning was in quarantine and is tried again now.'];
}

/** What the connection is after `input`, and a sentence when that drops the stored secret. */
function newConnection(
  { application, entry }: NamedApplication,
  input: Connection,
): { settings: ApplicationSettings; dropped: string | undefined } {
  const before = application.settings;
  const expanded = expandAddress(entry, input);
  const name = before.vocabulary === 'okta' ? 'Base URL' : 'Tenant URL';
  const tenantUrl = address(input.tenantUrl ?? expanded.tenantUrl, before, name) ?? before.tenantUrl;
  const tokenUrl = address(input.tokenUrl ?? expanded.tokenUrl, before, 'Token URL') ?? before.tokenUrl;
  const clientId = input.clientId ?? before.clientId;
  const addressed = { ...before, tenantUrl, tokenUrl, clientId };
  const given = givenKind(input);
  const kind = given ?? before.secret;
  const origins = kind === null ? [] : originsOf(kind, addressed);
  const secretExpiry = expiryAfter(input, before);
  if (given !== undefined)
    return { settings: { ...addressed, secret: given, secretOrigins: origins, secretExpiry }, dropped: undefined };
  const strange = before.secret === null ? [] : origins.filter((origin) => !before.secretOrigins.includes(origin));
  if (strange.length === 0) return { settings: { ...addressed, secretExpiry }, dropped: undefined };
  return {
    settings: { ...addressed, secret: null, secretOrigins: [], secretExpiry: null },
    dropped: `The stored secret was entered for ${before.secretOrigins.join(' and ')} and is not sent to ${strange.join(' and ')}: it was dropped. Enter it again.`,
  };
}

export function checkSecrets({ secretToken, clientSecret }: Connection): void {
  if (secretToken !== undefined && clientSecret !== undefined) {
    throw new Refused('invalid', 'A token and a client secret were given.', 'Give one of them.');
  }
  const secret = secretToken ?? clientSecret;
  if (secret === undefined || /^[\x21-\x7e]+$/.test(secret)) return;
  throw new Refused(
    'invalid',
    'The secret is empty or holds blanks or characters outside ASCII, which no HTTP field can carry.',
    'Copy it again, without line ends.',
    { field: secretToken === undefined ? 'clientSecret' : 'secretToken' },
  );
}

/** What was typed goes before what the secret says of itself; another secret has nothing of the one before. */
function expiryAfter(
  { secretToken, clientSecret, secretExpires }: Connection,
  { secretExpiry = null }: ApplicationSettings,
): SecretExpiry | null {
  if (typeof secretExpires === 'string') return expiryTyped(secretExpires);
  if (secretToken !== undefined) return expiryOfToken(secretToken) ?? null;
  return secretExpires === null || clientSecret !== undefined ? null : secretExpiry;
}

function givenKind({ secretToken, clientSecret }: Connection): 'token' | 'client-secret' | undefined {
  if (secretToken !== undefined) return 'token';
  return clientSecret === undefined ? undefined : 'client-secret';
}

function secretOf({ secretToken, clientSecret }: Connection) {
  if (secretToken !== undefined) return { secretToken };
  return clientSecret === undefined ? undefined : { clientSecret };
}

/** A client secret goes to the token endpoint and its token to the application; a pasted token only to the application. */
export function originsOf(kind: 'token' | 'client-secret', { tenantUrl, tokenUrl }: ApplicationSettings): string[] {
  const urls = kind === 'token' ? [tenantUrl] : [tenantUrl, tokenUrl];
  return [...new Set(urls.filter((url) => url !== null).map((url) => new URL(url).origin))];
}

export function address(
  text: string | undefined,
  { allowPrivateAddress }: ApplicationSettings,
  field: 'Tenant URL' | 'Base URL' | 'Token URL',
): string | undefined {
  if (text === undefined) return undefined;
  const checked = checkUrl(text, allowPrivateAddress);
  if (checked.ok) return text.trim().replace(/\/+$/, '');
  const plain = /http:\/\//.test(checked.message);
  const advice = plain
    ? 'Enter it with https://, or let the application lie at a private address first, under Properties.'
    : 'Enter it as the application shows it, beginning with https://.';
  const command =
    'Enter it with https://, or let it lie at a private address first: rollcall app allow-private-address.';
  throw new Refused('invalid', `${field}: ${checked.message}.`, advice, {
    field: field === 'Token URL' ? 'tokenUrl' : 'tenantUrl',
    ...(plain ? { command } : {}),
  });
}
