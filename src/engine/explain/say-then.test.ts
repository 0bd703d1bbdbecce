import { describe, expect, it } from 'vitest';
import { type DecidedThen, sayThen, type ThenFacts } from './say-then.ts';

const day = (of: number): number => Date.UTC(2026, 2, of);

const made: DecidedThen = {
  at: day(10),
  action: 'create',
  status: 'success',
  target: '42',
  situation: 'absent',
  message: 'Created.',
  ground: 'Ada is assigned as User',
};

const facts: ThenFacts = {
  name: 'Ada',
  application: 'Wiki',
  type: 'User',
  at: day(12),
  created: day(1),
  added: day(2),
  before: made,
  after: undefined,
  link: undefined,
  keptSince: day(3),
};

const said = (more: Partial<ThenFacts>): string => sayThen({ ...facts, ...more }).sentences.join(' ');

describe('the verdict of a past time', () => {
  it('is what was last decided until then, why, and what came next', () => {
    const after: DecidedThen = {
      ...made,
      at: day(20),
      action: 'disable',
      message: 'Disabled: its account and data stay.',
    };
    expect(said({ after })).toBe(
      'At 2026-03-12 00:00 UTC, Ada had an account in Wiki (42), created 2026-03-10 00:00 UTC because Ada is assigned as User. Created. What came next: 2026-03-20 00:00 UTC, Disabled: its account and data stay.',
    );
    expect(said({ before: after, at: day(21) })).toContain('(42) was disabled, since 2026-03-20 00:00 UTC because');
    expect(said({ before: { ...made, action: 'delete' } })).toContain('Ada had no account in Wiki: it was deleted');
    expect(said({ before: { ...made, action: 'skip', target: undefined } })).toContain(
      'had no account in Wiki: left out',
    );
    expect(said({ before: { ...made, status: 'failure', message: 'No seat.' } })).toContain(
      'had failed 2026-03-10 00:00 UTC: No seat.',
    );
  });

  it('is told from what came after, or from the link, where nothing was decided until then', () => {
    expect(said({ before: undefined, at: day(5), after: made })).toContain(
      'had no account in Wiki yet: it was created',
    );
    const found: DecidedThen = { ...made, action: 'update', situation: 'new-match' };
    expect(said({ before: undefined, at: day(5), after: found })).toContain(
      'was not linked to the account 42 in Wiki yet',
    );
    const changed: DecidedThen = { ...made, action: 'update', situation: 'confirmed', message: 'Updated title.' };
    expect(said({ before: undefined, at: day(5), after: changed })).toContain('had the account 42 in Wiki: the first');
    const link = { target: '42', state: 'active', at: day(4) } as const;
    expect(said({ before: undefined, at: day(5), link })).toContain(
      'had the account 42 in Wiki: last written 2026-03-04',
    );
  });

  it('says that it is not kept instead of guessing', () => {
    const nothing = { before: undefined, created: undefined, added: undefined };
    expect(sayThen({ ...facts, ...nothing, at: day(2) })).toMatchObject({ standing: 'unknown' });
    expect(said({ ...nothing, at: day(2) })).toBe('What was with Ada in Wiki then is not kept any more.');
    expect(said({ ...nothing, at: day(5) })).toContain('nothing had been decided yet about Ada in Wiki');
    const link = { target: '42', state: 'active', at: day(9) } as const;
    expect(said({ ...nothing, at: day(2), link })).toContain('not kept any more');
  });

  it('knows when somebody, or the application, was not there yet', () => {
    expect(said({ at: Date.UTC(2026, 1, 1) })).toContain('was not in the directory yet: it was added 2026-03-01');
    expect(said({ at: day(1) + 1 })).toContain('Wiki had not been added yet: that was 2026-03-02');
  });
});
