import type { Administrator } from '../deps.ts';
import { checkSecrets, originsOf } from '../enterprise/connect.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { expiryOfToken } from '../enterprise/secret-expiry.ts';
import { placeOfSecrets, readSecrets, type Secrets } from '../enterprise/secrets.ts';
import type { ApplicationSettings } from '../enterprise/settings.ts';
import { isSame } from '../form/differences.ts';
import { secretReference } from '../form/secret-reference.ts';
import { Refused } from '../refused.ts';

/** What becomes of the secret of an application. */
export interface SecretChange {
  readonly settings: ApplicationSettings;
  /** To be sealed and stored; null: none is stored any more; undefined: what is stored stays. */
  readonly secrets: Secrets | null | undefined;
  /** What must be handed in and was not: `env:NAME`. */
  readonly missing: string | undefined;
}

/**
 * The settings with the origins that the secret is for, and what is to be stored. A secret that is handed in and is the one that is
 * stored changes nothing; a stored one is never sent to an origin that it was not entered for. @throws Refused `invalid`
 */
export function secretChange(
  administrator: Administrator,
  named: NamedApplication | undefined,
  name: string,
  wanted: ApplicationSettings,
  handedIn: Readonly<Record<string, string>>,
): SecretChange {
  const before = named?.application.settings;
  if (wanted.secret === null) {
    const { secretExpiry: _, ...settings } = wanted;
    return { settings, secrets: before?.secret === null ? undefined : null, missing: undefined };
  }
  const reference = secretReference(name, wanted);
  const secretOrigins = originsOf(wanted.secret, wanted);
  const value = Object.hasOwn(handedIn, reference) ? handedIn[reference] : undefined;
  if (value === undefined) {
    const isStored = before?.secret === wanted.secret && reference === secretReference(name, before);
    const strange = secretOrigins.filter((origin) => !before?.secretOrigins.includes(origin));
    const missing = isStored && strange.length === 0 ? undefined : reference;
    const origins = missing === undefined ? (before?.secretOrigins ?? []) : secretOrigins;
    return { settings: { ...wanted, secretOrigins: origins }, secrets: undefined, missing };
  }
  const secrets = wanted.secret === 'token' ? { secretToken: value } : { clientSecret: value };
  try {
    checkSecrets(secrets);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused('invalid', `${reference}: ${error.message}`, error.advice, { field: 'connection' });
  }
  const same = isSame({ ...storedSecrets(administrator, named) }, secrets);
  if (same && before !== undefined && secretOrigins.every((origin) => before.secretOrigins.includes(origin)))
    return { settings: { ...wanted, secretOrigins: before.secretOrigins }, secrets: undefined, missing: undefined };
  const expiry = wanted.secret === 'token' ? expiryOfToken(value) : undefined;
  const { secretExpiry: _, ...rest } = wanted;
  const settings = { ...rest, secretOrigins, ...(expiry === undefined ? {} : { secretExpiry: expiry }) };
  return { settings, secrets, missing: undefined };
}

function storedSecrets({ deps }: Administrator, named: NamedApplication | undefined): Secrets | undefined {
  const sealed = named?.application.secrets ?? null;
  if (named === undefined || sealed === null) return undefined;
  const place = placeOfSecrets(named.tenant.tenant, named.application.application);
  return readSecrets(deps.credentials.sealer.open(place, sealed));
}
