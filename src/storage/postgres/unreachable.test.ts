import { describe, expect, it } from 'vitest';
import { unreachable } from './unreachable.ts';

describe('a PostgreSQL that cannot be reached', () => {
  const failed = (code: string, message: string) => unreachable(Object.assign(new Error(message), { code }));

  it('is told with what PostgreSQL said, and what to do about it', () => {
    const wrong = failed('28P01', 'password authentication failed for user "rollcall"');
    expect(wrong).toContain('(password authentication failed for user "rollcall")');
    expect(wrong).toContain('check user and password of the URL');
    expect(failed('53300', 'sorry, too many clients already')).toContain('max_connections');
    expect(failed('57P03', 'the database system is starting up')).toContain('try again in a moment');
    expect(failed('ETIMEDOUT', 'connect ETIMEDOUT 10.0.0.1:5432')).toContain('firewalls');
    expect(failed('XX000', 'other')).toContain('Check the URL');
  });

  it('names the first of several addresses that nobody listens at, which together have no words', () => {
    const refused = Object.assign(new Error('connect ECONNREFUSED ::1:5432'), { code: 'ECONNREFUSED' });
    expect(unreachable(new AggregateError([refused, refused], ''))).toBe(
      'cannot be reached (ECONNREFUSED). Nothing listens there: check host and port of the URL, and that the server runs.',
    );
  });
});
