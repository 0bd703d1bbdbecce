import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ receiver: z.string().max(40) });
export const receiverKind = z.enum(['webhook', 'push', 'poll']);
export const deliveryState = z.enum(['waiting', 'delivered', 'dead']);

const receiverView = z.object({
  id: z.string(),
  /** Null: it gets the events of every customer. */
  tenant: z.string().nullable(),
  kind: receiverKind,
  name: z.string(),
  /** Where events go; of `poll`, where they are fetched. */
  url: z.string(),
  /** None: every type. */
  events: list(z.string()),
  /** The object goes along, as it is when the event is delivered. */
  object: z.boolean(),
  allowPrivateAddress: z.boolean(),
  /** Of tokens. */
  audience: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Where the keys are that tokens are verified with. */
  jwks: z.string().nullable(),
  /** `failing`: it took nothing for some time, and one event at a time is tried. */
  state: z.enum(['active', 'failing', 'paused']),
  /** Why it is paused, where its own answer did it. */
  reason: z.string().nullable(),
  failures: z.number(),
  failingSince: z.string().nullable(),
  nextTry: z.string().nullable(),
  /** The secret before is good until then. */
  formerUntil: z.string().nullable(),
  /** Counted up to 1,000. */
  waiting: z.number(),
  dead: z.number(),
  version: z.number(),
  made: z.string(),
  changedBy: z.string(),
});

/** The secret is shown once: what a webhook is verified with, or the token that lets a poll in. */
const added = z.object({ receiver: receiverView, secret: z.string().nullable() });

const deliveryView = z.object({
  delivery: z.string(),
  /** What the receiver sees as webhook-id. */
  event: z.string(),
  type: z.string(),
  tenant: z.string(),
  position: z.number(),
  resource: z.object({ type: z.string(), id: z.string() }).nullable(),
  state: deliveryState,
  attempts: z.number(),
  staged: z.string(),
  due: z.string().nullable(),
  ended: z.string().nullable(),
  /** Of the last try. */
  status: z.number().nullable(),
  failure: z.string().nullable(),
  answer: z.string().nullable(),
  took: z.number().nullable(),
});

const signingKey = z.object({
  kid: z.string(),
  state: z.enum(['signs', 'next', 'former']),
  made: z.string(),
  signsFrom: z.string(),
});
const signingKeys = z.object({ jwks: z.string(), keys: list(signingKey) });

const settings = {
  name: z.string().max(100).optional(),
  url: z.string().max(2000).optional(),
  events: z.array(z.string().max(60)).max(50).optional().describe('types, user.* for all of a kind; none: every type'),
  object: z.boolean().optional().describe('of a webhook: the user or group goes along'),
  audience: z.string().max(1000).optional().describe('of tokens: whom they are for'),
  issuer: z.string().max(1000).optional().describe('of tokens: the public URL, unless another is given'),
  authorization: z.string().max(4000).optional().describe('of a push: its Authorization, such as Bearer …'),
  allowPrivateAddress: z.boolean().optional().describe('only a Global Administrator may allow it'),
};

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const readers = [...makers, 'global-reader'] as const;

/** Who gets the events of tenants over HTTP: webhooks, and streams of security event tokens. */
export const receivers = {
  listReceivers: endpoint('GET /receivers', {
    name: 'listReceivers',
    roles: readers,
    summary: 'Webhooks and event streams: of a tenant, or all',
    query: z.object({ tenant: z.string().optional(), kind: z.enum(['webhook', 'stream']).optional() }),
    reply: z.object({ receivers: list(receiverView), eventTypes: list(z.string()) }),
  }),
  addReceiver: endpoint('POST /receivers', {
    name: 'addReceiver',
    roles: makers,
    summary: 'Adds a webhook or an event stream and shows its secret, once',
    confirm: 'secret',
    body: z.object({
      kind: receiverKind,
      tenant: z.string().optional().describe('absent: the events of every customer'),
      from: z.enum(['now', 'beginning']).optional().describe('beginning: everything that is still kept'),
      ...settings,
    }),
    reply: added,
  }),
  getReceiver: endpoint('GET /receivers/:receiver', {
    name: 'getReceiver',
    roles: readers,
    summary: 'One webhook or event stream, without its secret',
    params: named,
    reply: receiverView,
  }),
  setReceiver: endpoint('PATCH /receivers/:receiver', {
    name: 'setReceiver',
    roles: makers,
    summary: 'Changes a webhook or an event stream; what is left out stays',
    concurrency: 'version',
    params: named,
    body: z.object(settings),
    reply: receiverView,
  }),
  removeReceiver: endpoint('DELETE /receivers/:receiver', {
    name: 'removeReceiver',
    roles: makers,
    summary: 'Removes a webhook or an event stream with what waits for it',
    params: named,
    reply: z.object({ removed: z.string() }),
  }),
  pauseReceiver: endpoint('POST /receivers/:receiver/pause', {
    name: 'pauseReceiver',
    roles: makers,
    summary: 'Sends nothing more until it is resumed',
    params: named,
    reply: receiverView,
  }),
  resumeReceiver: endpoint('POST /receivers/:receiver/resume', {
    name: 'resumeReceiver',
    roles: makers,
    summary: 'Sends what waits, at once, and what happened since',
    params: named,
    reply: receiverView,
  }),
  rotateReceiverSecret: endpoint('POST /receivers/:receiver/rotate', {
    name: 'rotateReceiverSecret',
    roles: makers,
    summary: 'Makes a new secret and shows it, once; that of a webhook before it signs too for some hours',
    confirm: 'secret',
    params: named,
    body: z.object({ hours: z.number().int().min(0).max(720).optional().describe('24 unless given') }),
    reply: added,
  }),
  testReceiver: endpoint('POST /receivers/:receiver/test', {
    name: 'testReceiver',
    roles: makers,
    summary: 'Sends a signed ping, or a verification token, and gives the answer',
    params: named,
    reply: z.object({
      ok: z.boolean(),
      status: z.number().nullable(),
      message: z.string(),
      answer: z.string().nullable(),
      milliseconds: z.number(),
    }),
  }),
  listDeliveries: endpoint('GET /receivers/:receiver/deliveries', {
    name: 'listDeliveries',
    roles: readers,
    summary: 'What a receiver was sent or is to be sent, newest first',
    params: named,
    query: z.object({
      state: deliveryState.optional(),
      before: z.string().max(40).optional(),
      limit: whole.min(1).max(500).optional(),
    }),
    reply: z.object({ deliveries: list(deliveryView), next: z.string().nullable() }),
  }),
  resendDelivery: endpoint('POST /receivers/:receiver/deliveries/:delivery/resend', {
    name: 'resendDelivery',
    roles: makers,
    summary: 'Sends an event again, with the object as it is then',
    params: z.object({ receiver: z.string().max(40), delivery: z.string().max(40) }),
    reply: deliveryView,
  }),
  resendDead: endpoint('POST /receivers/:receiver/resend', {
    name: 'resendDead',
    roles: makers,
    summary: 'Sends every dead letter again',
    params: named,
    reply: z.object({ resent: z.boolean() }),
  }),
  listSigningKeys: endpoint('GET /signing-keys', {
    name: 'listSigningKeys',
    roles: readers,
    summary: 'The keys that sign security event tokens',
    reply: signingKeys,
  }),
  rotateSigningKey: endpoint('POST /signing-keys', {
    name: 'rotateSigningKey',
    roles: ['global-administrator'],
    summary: 'Makes a new signing key: it is shown at once and signs an hour later; the one before stays for a week',
    reply: signingKeys,
  }),
};
