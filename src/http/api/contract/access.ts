import { z } from 'zod';
import { roleKeys } from '#access/roles.ts';
import { endpoint, list } from './endpoint.ts';

const role = z.enum(roleKeys);

/** A password that is chosen: long, whatever it is made of. */
export const newPassword = z.string().min(12, 'Take at least 12 characters').max(200, 'Take at most 200 characters');

/** A password that is asked for. */
export const password = z.string().min(1, 'Enter the password').max(1000);

/** Six digits of an authenticator, or a recovery code; blanks and hyphens do not count. */
export const code = z.string().min(1, 'Enter the code').max(40);

export const login = z
  .string()
  .min(1, 'Enter a user name')
  .max(100, 'Take at most 100 characters')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._@+-]*$/u, 'must have letters, digits and . _ @ + - and no blanks');

const signedIn = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  roles: list(role),
  /** Whether a second factor is set up. */
  secondFactor: z.boolean(),
  recoveryCodesLeft: z.number(),
});

export const sessionView = z.object({
  /** `second-factor`: the password was right, the code is still to come. */
  state: z.enum(['signed-out', 'second-factor', 'signed-in']),
  administrator: signedIn.nullable(),
  /** True while there is no administrator: the set-up link of the start makes the first. */
  setupOpen: z.boolean(),
  /** When the session ends whatever is done. */
  expires: z.string().nullable(),
  /** When it ends if nothing is done. */
  idleUntil: z.string().nullable(),
  /** Until when secrets are shown and roles changed without asking again. */
  confirmedUntil: z.string().nullable(),
});

/** Coming in: the one-time link, signing in and out, proving it again. */
export const access = {
  lookAtLink: endpoint('POST /setup/link', {
    name: 'lookAtLink',
    roles: roleKeys,
    open: true,
    summary: 'What a one-time link is good for: the first administrator, or the password of an account',
    body: z.object({ token: z.string().max(200).describe('what stands behind # in the link') }),
    reply: z.object({
      kind: z.enum(['first', 'invitation', 'reset']),
      login: z.string().nullable(),
      name: z.string().nullable(),
      expires: z.string(),
    }),
  }),
  claimSetup: endpoint('POST /setup', {
    name: 'claimSetup',
    roles: roleKeys,
    open: true,
    summary:
      'Uses a one-time link: sets the password, for the first administrator user name and name too, and signs in',
    body: z.object({
      token: z.string().max(200),
      login: login.optional().describe('of the first administrator; else it stands fast'),
      name: z.string().trim().min(1).max(120).optional(),
      password: newPassword,
    }),
    reply: sessionView,
  }),
  openSetup: endpoint('POST /setup/open', {
    name: 'openSetup',
    roles: ['global-administrator'],
    confirm: 'role',
    summary: 'A new set-up link; only while there is no administrator',
    reply: z.object({ link: z.string(), expires: z.string() }),
  }),
  getSession: endpoint('GET /session', {
    name: 'getSession',
    roles: roleKeys,
    open: true,
    summary: 'Who is signed in here, until when, and whether the first administrator is still to be made',
    reply: sessionView,
  }),
  signIn: endpoint('POST /session', {
    name: 'signIn',
    roles: roleKeys,
    open: true,
    summary: 'User name and password; state second-factor when a code is still to come',
    body: z.object({ login: z.string().min(1, 'Enter the user name').max(200), password }),
    reply: sessionView,
  }),
  secondFactor: endpoint('POST /session/second-factor', {
    name: 'secondFactor',
    roles: roleKeys,
    open: true,
    summary: 'The code that makes a half session a whole one; a recovery code works once',
    body: z.object({ code }),
    reply: sessionView,
  }),
  signOut: endpoint('DELETE /session', {
    name: 'signOut',
    roles: roleKeys,
    open: true,
    summary: 'Ends this session',
    reply: sessionView,
  }),
  signOutEverywhere: endpoint('POST /session/sign-out-everywhere', {
    name: 'signOutEverywhere',
    roles: roleKeys,
    narrowed: true,
    summary: 'Ends every session of the account, this one too',
    reply: z.object({ ended: z.number() }),
  }),
  reauthenticate: endpoint('POST /session/confirm', {
    name: 'reauthenticate',
    roles: roleKeys,
    narrowed: true,
    summary:
      'Password and, where it is set up, second factor again: for five minutes secrets are shown and roles changed',
    body: z.object({ password, code: code.optional() }),
    reply: sessionView,
  }),
};
