import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';
import { exchangeView } from './exchange-view.ts';

const named = z.object({ application: z.string().describe('name or number') });

const stepView = z.object({
  name: z.enum([
    'reach',
    'authenticate',
    'discover',
    'filter',
    'create-user',
    'read-user',
    'find-user',
    'change-user',
    'disable-user',
    'find-disabled',
    'enable-user',
    'create-group',
    'add-member',
    'remove-member',
    'delete-group',
    'delete-user',
    'clean-up',
  ]),
  verdict: z.enum(['passed', 'warned', 'failed', 'skipped']),
  /** What was seen and what it means. */
  meaning: z.string(),
  advice: z.string().nullable(),
  /** What went over the wire, without secrets. */
  exchanges: list(exchangeView),
});

const selfTestView = z.object({
  running: z.boolean(),
  started: z.string().nullable(),
  ended: z.string().nullable(),
  actor: z.string().nullable(),
  steps: list(stepView),
  /** What was found and can be taken over, in sentences. */
  offered: list(z.string()),
  /** Names of what may still stand in the application. */
  left: list(z.string()),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;
const keepers = [...makers, 'application-owner'] as const;
const readers = [...keepers, 'global-reader'] as const;

/** Proving what an application can do. */
export const selfTest = {
  getSelfTest: endpoint('GET /applications/:application/self-test', {
    name: 'getSelfTest',
    roles: readers,
    summary: 'The last self-test of an application, also while it runs',
    params: named,
    reply: selfTestView,
  }),
  startSelfTest: endpoint('POST /applications/:application/self-test', {
    name: 'startSelfTest',
    roles: keepers,
    summary: 'Starts a self-test: a canary user and group are created in the application, changed, and removed again',
    params: named,
    body: z.object({
      /** Somebody was asked whether a user and a group may be made there. */
      confirm: z.literal(true),
    }),
    reply: selfTestView,
  }),
  takeQuirks: endpoint('PUT /applications/:application/quirks', {
    name: 'takeQuirks',
    roles: keepers,
    summary: 'Takes over what the last self-test found, or forgets what was taken over',
    params: named,
    body: z.object({ take: z.boolean() }),
    reply: selfTestView,
  }),
};
