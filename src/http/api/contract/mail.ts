import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

/** Who may see every application, and so be told of all. */
const everywhere = [
  'global-administrator',
  'application-administrator',
  'cloud-application-administrator',
  'global-reader',
] as const;

const tls = z.enum(['starttls', 'tls', 'none']);
const digest = z.enum(['none', 'daily', 'weekly']);
const language = z.enum(['en', 'de']);

const mailInput = z.object({
  host: z.string().min(1),
  port: z.number().int().min(1).max(65_535).optional().describe('587 with STARTTLS, 465 with TLS, 25 without'),
  tls: tls.optional(),
  user: z.string().nullable().optional(),
  secret: z.string().min(1).optional().describe('absent: the stored one stays while host and user do'),
  from: z.string().min(1),
  to: z.array(z.string()).max(50).optional().describe('who is told of every application'),
  allowPrivateAddress: z.boolean().optional(),
  digest: digest.optional(),
  language: language.optional(),
});

const mailView = z.object({
  /** Null: nobody has set it, and no mail is sent. */
  settings: z
    .object({
      host: z.string(),
      port: z.number(),
      tls,
      user: z.string().nullable(),
      secretStored: z.boolean(),
      from: z.string(),
      to: list(z.string()),
      allowPrivateAddress: z.boolean(),
      digest,
      /** In which mail is written. */
      language,
    })
    .nullable(),
  changed: z.string().nullable(),
  changedBy: z.string().nullable(),
  /** The latest mails, newest first. */
  mails: list(
    z.object({
      id: z.string(),
      recipient: z.string(),
      subject: z.string(),
      /** `waiting`, `sending`, `sent`, `failed`. */
      state: z.string(),
      attempts: z.number(),
      made: z.string(),
      /** When it is tried next; null: it is not. */
      due: z.string().nullable(),
      failure: z.string().nullable(),
    }),
  ),
});

const choice = z.object({ address: z.string(), notices: z.boolean(), digest: z.boolean() });
const choiceView = choice.extend({
  server: z.boolean().describe('whether mail is sent at all: a mail server is set up'),
});

/** Mail: how it is sent, and who wants any. */
export const mail = {
  getMail: endpoint('GET /mail', {
    name: 'getMail',
    roles: ['global-administrator', 'global-reader'],
    summary: 'How mail is sent, and what became of the latest mails',
    reply: mailView,
  }),
  setMail: endpoint('PUT /mail', {
    name: 'setMail',
    roles: ['global-administrator'],
    summary: 'Sets how mail is sent; what waits is tried again at once',
    body: mailInput,
    reply: mailView,
  }),
  clearMail: endpoint('DELETE /mail', {
    name: 'clearMail',
    roles: ['global-administrator'],
    summary: 'Forgets how mail is sent: none is sent any more',
    reply: mailView,
  }),
  testMail: endpoint('POST /mail/test', {
    name: 'testMail',
    roles: ['global-administrator'],
    summary: 'Sends a test message and gives the answer of the server; what is handed in is not saved',
    body: z.object({ to: z.string().optional(), settings: mailInput.optional() }),
    reply: z.object({ ok: z.boolean(), recipient: z.string(), message: z.string(), advice: z.string().nullable() }),
  }),
  getMailChoice: endpoint('GET /account/mail', {
    name: 'getMailChoice',
    roles: [...everywhere, 'application-owner'],
    narrowed: true,
    summary: 'What the signed-in administrator wants to be told by mail',
    reply: choiceView,
  }),
  setMailChoice: endpoint('PUT /account/mail', {
    name: 'setMailChoice',
    roles: [...everywhere, 'application-owner'],
    narrowed: true,
    summary: 'Chooses what to be told by mail',
    body: choice,
    reply: choiceView,
  }),
};
