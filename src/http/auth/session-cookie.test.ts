import { expect, it } from 'vitest';
import { endSession, sessionCookie, setSession } from './session-cookie.ts';

const token = 'a-_'.repeat(14).concat('b');

it('finds the session among other cookies, and nothing that is not like one', () => {
  expect(sessionCookie(`theme=dark; __Host-rollcall=${token}; x=1`)).toBe(token);
  expect(sessionCookie(setSession(token).split(';')[0])).toBe(token);
  const others = [undefined, '', 'theme=dark', `rollcall=${token}`, `__Host-rollcall=${token}x`, '__Host-rollcall='];
  for (const header of [...others, endSession().split(';')[0]]) expect(sessionCookie(header)).toBeUndefined();
});
