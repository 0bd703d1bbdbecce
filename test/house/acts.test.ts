import { expect, it } from 'vitest';
import { acts } from '#access/acts.ts';
import { audit } from '../../console/src/words/audit.ts';

it('every act of the audit log has words of its own in the console, and a group to look for it', () => {
  const [told, groups] = [new Set(Object.keys(audit.acts)), new Set(Object.keys(audit.groups))];
  expect(acts.filter((act) => !told.has(act))).toEqual([]);
  expect(acts.filter((act) => !groups.has(act.split('.')[0] ?? ''))).toEqual([]);
  expect([...told].filter((act) => !acts.some((one) => one === act))).toEqual([]);
});
