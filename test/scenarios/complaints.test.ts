import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../house/source-files.ts';

/** What administrators complain of at other provisioning services, and the test that proves the answer here. */
const answers: readonly (readonly [complaint: string, file: string, test: string])[] = [
  [
    'a fixed interval of 20 to 40 minutes',
    'test/scenarios/engine-schedule.test.ts',
    'on change, acts as soon as the feed moves',
  ],
  [
    'nested groups are not expanded, people are missing in silence',
    'test/scenarios/engine-scope.test.ts',
    'bring in who is added deep down, and let go who is removed there',
  ],
  ['silent missing users', 'test/scenarios/explain.test.ts', 'answers "silent missing users"'],
  [
    'deleted is not revoked quickly, soft and hard deletes are confusing',
    'test/scenarios/leavers.test.ts',
    'complaint: deleted is not revoked quickly',
  ],
  [
    'nobody is disabled or deleted after an unassignment',
    'test/scenarios/engine-ownership.test.ts',
    'DELETE is sent for who was unassigned, disabled, and purged later',
  ],
  [
    'logs are flooded by people out of scope',
    'test/scenarios/engine.test.ts',
    'writes nothing the second time, initial or incremental',
  ],
  [
    'quarantined, and no error to see',
    'test/browser/failures-and-held.test.ts',
    'tells since when, how many probes, the next one and the day it is switched off',
  ],
  [
    'the token expired, and the logs just stop',
    'test/scenarios/watch.test.ts',
    'is warned of 30, 7 and 1 days before and once when it is over',
  ],
  ['silence may mean no change or no run', 'test/scenarios/watch.test.ts', 'is told of after two intervals, once'],
  ['reasons of skips cannot be read', 'test/scenarios/explain.test.ts', 'answers "skip reasons unreadable"'],
  [
    'who holds only Default Access is skipped unsaid',
    'test/browser/guide-playvox.test.ts',
    'with a role other than Default Access, which warns',
  ],
  [
    'a removed member empties whole groups, "False" as text, capitals of operations',
    'test/contract/dialects.test.ts',
    'sends for every act of the engine exactly what its golden file shows',
  ],
  [
    'values are added where they should be replaced',
    'src/connectors/scim/bodies.test.ts',
    'adds what was not there, replaces what was, removes what is cleared',
  ],
  [
    'no dry run: one was tested, then 15,000 were made',
    'test/scenarios/cli-plans.test.ts',
    'come before the first cycle where the application has accounts already',
  ],
  [
    'too many at once are made or changed',
    'test/scenarios/engine-guards.test.ts',
    'never lets more of a kind go than its threshold without a word',
  ],
  [
    'keeping who is out of scope needs a secret of Graph',
    'test/scenarios/engine-scope.test.ts',
    'where out-of-scope deletions are skipped',
  ],
  [
    'saving a mapping evaluates everybody in silence',
    'test/scenarios/set-up.test.ts',
    'shows what a save would change at linked accounts, changes nothing by looking',
  ],
  ['nothing can be cleared', 'test/scenarios/engine-mapping.test.ts', 'clears what the directory has cleared'],
  [
    'a manager or member is not repaired until a restart',
    'test/scenarios/engine-ownership.test.ts',
    'a manager and members who enter the scope later are written then, without a full cycle',
  ],
  [
    'no drift detection',
    'test/scenarios/engine-drift.test.ts',
    'names each attribute, account and member that somebody changed at the application',
  ],
  ['no roll back', 'test/scenarios/versions.test.ts', 'no drift detection, no roll back'],
  [
    'on demand: no roles, no restore, not while the job runs',
    'test/scenarios/provision-on-demand.test.ts',
    'disables who was disabled, unassigned or deleted in the directory',
  ],
  [
    'the list of attributes hides behind an address',
    'test/scenarios/mapping.test.ts',
    'takes an attribute of one’s own, whose type and rules then bind the mapping',
  ],
  [
    'the probe with a random id puzzles developers',
    'test/scenarios/applications.test.ts',
    'finds nobody at a random name, and says so',
  ],
  [
    'roles and seats are not applied',
    'test/scenarios/engine-app-roles.test.ts',
    'a role that changes is written on change, without waiting for a cycle',
  ],
  [
    'logs are kept for 30 days, or seven',
    'test/contract/retention-settings.test.ts',
    'is one list of kinds, each with its days and bounds',
  ],
  [
    'special characters in matching values fail',
    'src/connectors/scim/scim-target.test.ts',
    'a search asks for two at most and escapes what is searched',
  ],
];

describe('complaints about other provisioning services are answered by a test', () => {
  it.each(answers)('%s', (_complaint, file, test) => {
    expect(readFileSync(join(root, file), 'utf8')).toContain(test);
  });
});
