import { z } from 'zod';
import { wireFormats } from '#connectors/scim/wire-formats.ts';
import { type DriftSettings, usualDrift } from '#engine/model/drift.ts';
import type { Schedule } from '#engine/model/job.ts';
import { DEFAULT_ACCESS } from '#engine/model/role.ts';
import type { Json } from '#scim/json.ts';
import type { ApplicationSettings, AppRole } from '../enterprise/settings.ts';
import { type Protection, scheduleWith, viewProtection } from '../jobs/protection.ts';
import { secretReference } from './secret-reference.ts';
import { type Section, section } from './section.ts';

const url = z.string().max(2_000).nullable().default(null);
/** A refusal never repeats what was written: it may be the secret. */
const reference = z
  .string()
  .regex(/^(env:[A-Za-z_][A-Za-z0-9_]*|file:.+)$/, {
    message: 'A secret never stands in the file: write env:NAME or file:PATH.',
  })
  .exactOptional();

const connection = section(
  'connection',
  z
    .strictObject({
      tenantUrl: url,
      tokenUrl: url,
      clientId: z.string().max(500).nullable().default(null),
      secretToken: reference,
      clientSecret: reference,
      allowPrivateAddress: z.boolean().default(false),
      requestsPerSecond: z.number().min(0.1).max(1_000).nullable().default(null),
      concurrency: z.number().int().min(1).max(64).nullable().default(null),
      wireFormat: z
        .enum(wireFormats.map(({ key }) => key))
        .nullable()
        .default(null),
      wireWhole: z.boolean().default(false),
      quirks: z
        .strictObject({
          patch: z.boolean(),
          deleteUser: z.enum(['delete', 'deactivate']),
          membersPerRequest: z.number().int().min(1),
          booleans: z.enum(['json', 'string']),
          memberRemove: z.enum(['valueArray', 'filterPath']),
          membersShown: z.boolean(),
          findInactive: z.boolean(),
        } satisfies Record<keyof NonNullable<ApplicationSettings['quirks']>, z.ZodType>)
        .partial()
        .default({}),
    })
    .refine(({ secretToken, clientSecret }) => secretToken === undefined || clientSecret === undefined, {
      message: 'A connection has secretToken or clientSecret, not both.',
    }),
  ({ name, settings }) => {
    const { tenantUrl, tokenUrl, clientId, requestsPerSecond, concurrency, wireFormat = null, quirks = {} } = settings;
    return present({
      tenantUrl,
      tokenUrl,
      clientId,
      secretToken: settings.secret === 'token' ? secretReference(name, settings) : null,
      clientSecret: settings.secret === 'client-secret' ? secretReference(name, settings) : null,
      allowPrivateAddress: settings.allowPrivateAddress,
      requestsPerSecond,
      concurrency,
      wireFormat,
      wireWhole: settings.wireWhole ?? false,
      quirks: Object.keys(quirks).length === 0 ? null : present(quirks),
    });
  },
  ({ settings, ...rest }, { secretToken, clientSecret, quirks, ...value }) => {
    const { secretReference: _, quirks: __, ...others } = settings;
    const secret = secretToken ?? clientSecret;
    const found = present(quirks);
    const next: ApplicationSettings = {
      ...others,
      ...value,
      secret: secretToken !== undefined ? 'token' : clientSecret === undefined ? null : 'client-secret',
      ...(secret === undefined ? { secretOrigins: [] } : { secretReference: secret }),
      ...(Object.keys(found).length === 0 ? {} : { quirks: { ...quirksOf(quirks) } }),
    };
    return { ...rest, settings: next };
  },
);

const properties = section(
  'properties',
  z.strictObject({
    mode: z.enum(['manual', 'automatic']).exactOptional(),
    notificationEmail: z.email().nullable().default(null),
    notifyOnFailure: z.boolean().exactOptional(),
    signOnConfigured: z.boolean().default(false),
    vocabulary: z.enum(['entra', 'okta']).default('entra'),
  }),
  ({ settings: { mode = null, notificationEmail, notifyOnFailure = null, signOnConfigured = false, vocabulary } }) =>
    present({ mode, notificationEmail, notifyOnFailure, signOnConfigured, vocabulary: vocabulary ?? 'entra' }),
  ({ settings, ...rest }, value) => {
    const { mode: _, notifyOnFailure: __, ...others } = settings;
    return { ...rest, settings: { ...others, ...value } };
  },
);

const schedule = section(
  'schedule',
  z.strictObject({
    intervalMinutes: z.number().int().min(1).max(10_080).default(40),
    trigger: z.enum(['interval', 'change']).default('change'),
  }),
  ({ schedule: { intervalMinutes, trigger } }) => ({ intervalMinutes, trigger }),
  ({ schedule: before, ...rest }, value) => ({ ...rest, schedule: { ...before, ...value } }),
);

const percent = z.number().int().min(1).max(100);
/** Null: no such limit. */
const number = z.number().int().min(1).max(10_000_000).nullable().default(null);
const share = percent.nullable().default(null);
const usual = viewProtection({ intervalMinutes: 40, trigger: 'change' });

/** Everything that guards a job against accidents; a new limit must be named here. */
const guards = section(
  'guards',
  z.strictObject({
    preventDeletions: z.boolean().default(usual.preventDeletions),
    removals: z.number().int().min(1).max(1_000_000).default(usual.removals),
    percent: percent.default(usual.percent),
    memberRemovals: z.number().int().min(1).max(10_000_000).default(usual.memberRemovals),
    memberPercent: share,
    disables: number,
    disablePercent: share,
    deletes: number,
    deletePercent: share,
    creates: number,
    createPercent: share,
    changes: number,
    changePercent: share,
    adoptions: number,
    adoptionPercent: share,
    failures: z.number().int().min(5).max(1_000_000).default(usual.failures),
    failurePercent: percent.default(usual.failurePercent),
    missing: z.enum(['recreate', 'report']).default(usual.missing),
  } satisfies Record<keyof Protection, z.ZodType>),
  ({ schedule: now }) => present(viewProtection(now)),
  ({ schedule: before, ...rest }, value) => ({ ...rest, schedule: scheduleWith(before, value) }),
);

const drift = section(
  'drift',
  z.strictObject({
    everyHours: z.number().int().min(0).max(8_760).default(usualDrift.everyHours),
    notify: z.boolean().default(usualDrift.notify),
  } satisfies Record<keyof DriftSettings, z.ZodType>),
  ({ schedule: { drift: now } }) => ({ ...usualDrift, ...now }),
  ({ schedule: before, ...rest }, value) => ({ ...rest, schedule: { ...before, drift: value } }),
);

const roles = section(
  'roles',
  z
    .array(
      z.strictObject({
        value: z
          .string()
          .min(1)
          .max(120)
          .refine((value) => value !== DEFAULT_ACCESS, { message: 'Default Access is always there and not listed.' }),
        displayName: z.string().min(1).max(120),
        enabled: z.boolean().default(true),
        id: z.guid().exactOptional(),
        description: z.string().max(1_000).exactOptional(),
      } satisfies Record<keyof AppRole, z.ZodType>),
    )
    .max(500),
  ({ settings }) => settings.roles.filter(({ value }) => value !== DEFAULT_ACCESS).map(present),
  ({ settings, ...rest }, given) => {
    const fixed = settings.roles.filter(({ value }) => value === DEFAULT_ACCESS);
    return { ...rest, settings: { ...settings, roles: [...fixed, ...given] } };
  },
);

/** What is set of an application besides its configuration, in the order people read it. */
export const applicationSections: readonly Section[] = [connection, properties, schedule, guards, drift, roles];

/** In which section each part of a schedule stands. */
export const placeOfSchedule: Readonly<Record<keyof Schedule, string>> = {
  intervalMinutes: 'schedule',
  trigger: 'schedule',
  limits: 'guards',
  failures: 'guards',
  missing: 'guards',
  drift: 'drift',
};

/** In which section each part of the settings stands, or why in none: a new part must be given a place. */
export const placeOfSettings: Readonly<Record<keyof ApplicationSettings, string>> = {
  tenantUrl: 'connection',
  tokenUrl: 'connection',
  clientId: 'connection',
  secret: 'connection',
  secretReference: 'connection',
  secretOrigins: 'follows from the addresses',
  secretExpiry: 'belongs to the secret itself',
  allowPrivateAddress: 'connection',
  notificationEmail: 'properties',
  notifyOnFailure: 'properties',
  mode: 'properties',
  signOnConfigured: 'properties',
  vocabulary: 'properties',
  requestsPerSecond: 'connection',
  concurrency: 'connection',
  wireFormat: 'connection',
  wireWhole: 'connection',
  quirks: 'connection',
  roles: 'roles',
};

/** Without what is not set. */
function present(values: object): Readonly<Record<string, Json>> {
  const set = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(set);
}

function quirksOf<Value extends object>(quirks: Value): { [Name in keyof Value]: Exclude<Value[Name], undefined> } {
  return JSON.parse(JSON.stringify(quirks));
}
