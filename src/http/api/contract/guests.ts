import { z } from 'zod';
import { guestSteps } from '#access/guests/guest.ts';
import { requestKinds } from '#applications/tenants/guests/request-kinds.ts';
import { endpoint, list } from './endpoint.ts';

const named = z.object({ tenant: z.string() });
const token = z.string().min(1).max(200);
const time = z.string().nullable();
const keyed = z.object({ key: z.string(), name: z.string() });
const state = z.enum(['sent', 'opened', 'finished', 'withdrawn', 'expired']);

const invitationView = z.object({
  invitation: z.string(),
  /** `sent`: the link was not opened yet. */
  state,
  mail: z.string().nullable(),
  made: z.string(),
  madeBy: z.string(),
  expires: z.string(),
  opened: time,
  /** The one browser in which it works. */
  openedIn: z.string().nullable(),
  /** The identity provider that was chosen. */
  provider: keyed.nullable(),
  /** When the first token was made. */
  token: time,
  lastRequest: time,
  firstUser: time,
  /** When it was finished or withdrawn. */
  ended: time,
});

const step = z.object({
  text: z.string(),
  /** The screen there. */
  screen: z.string().nullable(),
  /** Fields that take the address or the token. */
  paste: list(z.object({ field: z.string(), value: z.enum(['address', 'token']) })),
  /** Fields that take the same everywhere. */
  enter: list(z.object({ field: z.string(), value: z.string() })),
});

const provider = keyed.extend({
  /** Where its administrators work. */
  console: z.string(),
  groups: z.boolean(),
  pace: z.string(),
  caveats: list(z.string()),
});

const connectView = z.object({
  tenant: z.string(),
  application: z.string(),
  /** It stands in for somebody's application. */
  sandbox: z.boolean(),
  expires: z.string(),
  step: z.enum(guestSteps),
  groups: z.boolean(),
  providers: list(keyed),
  /** The chosen one; its steps for this very application. */
  provider: provider.extend({ address: z.string(), steps: list(step) }).nullable(),
  /** What the application calls a credential. */
  tokenName: z.string(),
  /** An old token goes on working beside a new one. */
  overlaps: z.boolean(),
  tokens: list(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.string(),
      ending: z.string().nullable(),
      created: z.string(),
      expiresAt: time,
      lastUsed: time,
      /** While the secret that it had before still works. */
      rotation: z.object({ until: z.string(), ending: z.string().nullable(), oldUsed: time, newUsed: time }).nullable(),
    }),
  ),
  /** Why requests are refused now, whatever is done here. */
  refusals: list(z.string()),
  firstUser: time,
});

const watchedRequest = z.object({
  request: z.string(),
  at: z.string(),
  kind: z.enum(requestKinds),
  method: z.string(),
  /** Behind the SCIM base URL; `…` stands for every value. */
  path: z.string(),
  status: z.number(),
  /** What was answered, without values. */
  problem: z.string().nullable(),
  /** Null: it was taken. */
  refusal: z
    .object({
      what: z.string(),
      /** What to change at the identity provider; null: it is nothing there. */
      there: z.string().nullable(),
      again: z.string().nullable(),
      /** Nothing has to be done. */
      harmless: z.boolean(),
    })
    .nullable(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'global-reader'] as const;

const inviting = {
  listIdentityProviders: endpoint('GET /identity-providers', {
    name: 'listIdentityProviders',
    roles: readers,
    summary: 'How each identity provider is connected, step by step',
    reply: z.object({
      providers: list(
        provider.extend({
          /** In which forms it can send what lets it in; the steps set up the first. */
          sends: list(z.enum(['bearer', 'basic', 'client-credentials'])),
          /** What belongs behind the address. */
          addressQuery: z.string(),
          /** `when`: only where the application has groups, or has none. */
          steps: list(step.extend({ when: z.enum(['groups', 'no-groups']).nullable() })),
          /** What to change there when requests are refused. */
          trouble: z.object({
            token: z.string(),
            address: z.string(),
            duplicate: z.string(),
            attribute: z.string(),
            again: z.string(),
          }),
        }),
      ),
    }),
  }),
  inviteGuest: endpoint('POST /tenants/:tenant/invitations', {
    name: 'inviteGuest',
    roles: makers,
    confirm: 'secret',
    summary:
      'Makes a one-time link with which the customer’s administrator connects an identity provider, without an account',
    params: named,
    body: z.object({
      mail: z.string().max(300).optional().describe('Where the link is sent, too'),
      days: z.number().int().min(1).max(30).optional().describe('How long it is good for; 7 unless given'),
    }),
    reply: z.object({
      invitation: invitationView,
      link: z.string().describe('shown this once'),
      expires: z.string(),
      mailed: z.object({ ok: z.boolean(), message: z.string(), advice: z.string().nullable() }).nullable(),
    }),
  }),
  listInvitations: endpoint('GET /tenants/:tenant/invitations', {
    name: 'listInvitations',
    roles: readers,
    summary: 'Invitations of a tenant, newest first, and how far each came',
    params: named,
    reply: z.object({ invitations: list(invitationView) }),
  }),
  withdrawInvitation: endpoint('POST /tenants/:tenant/invitations/:invitation/withdraw', {
    name: 'withdrawInvitation',
    roles: makers,
    summary: 'Ends an invitation and whoever is in by it; tokens that were made stay',
    params: z.object({ tenant: z.string(), invitation: z.string() }),
    reply: invitationView,
  }),
};

const comingIn = {
  lookAtInvitation: endpoint('POST /tenants/:tenant/connect/link', {
    name: 'lookAtInvitation',
    roles: readers,
    open: true,
    summary: 'What the link of an invitation is good for; it is not used by that',
    params: named,
    body: z.object({ token }),
    reply: z.object({
      state,
      application: z.string(),
      expires: z.string(),
      opened: time,
      openedIn: z.string().nullable(),
    }),
  }),
  openInvitation: endpoint('POST /tenants/:tenant/connect', {
    name: 'openInvitation',
    roles: readers,
    open: true,
    summary: 'Uses the link of an invitation: this browser may set up from now on, and no other',
    params: named,
    body: z.object({ token }),
    reply: connectView,
  }),
};

const settingUp = {
  getConnect: endpoint('GET /tenants/:tenant/connect', {
    name: 'getConnect',
    roles: [],
    guest: true,
    summary: 'The set-up: identity provider, its steps, address, tokens',
    params: named,
    reply: connectView,
  }),
  setConnect: endpoint('PATCH /tenants/:tenant/connect', {
    name: 'setConnect',
    roles: [],
    guest: true,
    summary: 'Chooses the identity provider, or another page of the set-up',
    params: named,
    body: z.object({ provider: z.string().max(40).optional(), step: z.enum(guestSteps).optional() }),
    reply: connectView,
  }),
  makeConnectToken: endpoint('POST /tenants/:tenant/connect/tokens', {
    name: 'makeConnectToken',
    roles: [],
    guest: true,
    summary: 'Makes the token for the identity provider and shows it this once',
    params: named,
    body: z.object({
      replace: z.boolean().optional().describe('another one in its place; the old one works for seven days'),
    }),
    reply: z.object({ token: z.string(), connect: connectView }),
  }),
  endOldConnectToken: endpoint('POST /tenants/:tenant/connect/tokens/:credential/end-old', {
    name: 'endOldConnectToken',
    roles: [],
    guest: true,
    summary: 'Ends what a token was before it was replaced',
    params: z.object({ tenant: z.string(), credential: z.string() }),
    reply: connectView,
  }),
  watchConnect: endpoint('GET /tenants/:tenant/connect/requests', {
    name: 'watchConnect',
    roles: [],
    guest: true,
    summary: 'What came with these tokens, newest first, and what to change where it was refused',
    params: named,
    reply: z.object({ requests: list(watchedRequest), connected: z.boolean(), firstUser: time }),
  }),
  finishConnect: endpoint('POST /tenants/:tenant/connect/finish', {
    name: 'finishConnect',
    roles: [],
    guest: true,
    summary: 'Ends the set-up: nobody comes in by this invitation any more',
    params: named,
    reply: z.object({ finished: z.string() }),
  }),
};

/** Who is invited to connect an identity provider to one tenant, without an account. */
export const guests = { ...inviting, ...comingIn, ...settingUp };
