import { describe, expect, it } from 'vitest';
import type { ScopeVerdict, Trace } from '../model/decision.ts';
import { type NowFacts, sayNow } from './say-now.ts';

const scope: ScopeVerdict = { inScope: true, candidate: true, reason: 'assigned', text: '', clauses: [] };
const trace: Trace = { scope, match: 'Linked to 42.', map: '', warnings: [] };
const rest = (outcome: 'inSync' | 'skipped', code = '') =>
  ({ kind: 'rest', outcome, code, settle: 'keep', again: false, situation: 'confirmed', remark: '', trace }) as const;

const facts: NowFacts = {
  name: 'Ada',
  application: 'Wiki',
  type: 'User',
  scope,
  grants: [{ role: 'User', group: 'Sales', entitles: true }],
  link: { target: '42', state: 'active', origin: 'created' },
  linkedAt: Date.UTC(2026, 2, 31, 14, 2),
  decision: rest('inSync'),
  failure: undefined,
  waiting: undefined,
  pending: undefined,
  held: undefined,
  obstacles: ['Provisioning of Wiki is off.'],
};

const out = (reason: string, clauses: ScopeVerdict['clauses'] = []): NowFacts => {
  const verdict = { inScope: false, candidate: true, reason, text: '', clauses };
  return {
    ...facts,
    scope: verdict,
    link: undefined,
    decision: { ...rest('skipped', reason), trace: { ...trace, scope: verdict } },
  };
};

describe('the verdict of now', () => {
  it('says in two sentences that all is well and why, and then nothing of what stands in the way of nothing', () => {
    expect(sayNow(facts)).toEqual({
      standing: 'in-step',
      sentences: [
        'Ada has an account in Wiki (42, made by Rollcall, last written 2026-03-31 14:02 UTC) because Ada is assigned through the group Sales as User.',
        'Nothing is to be changed.',
      ],
      advice: [],
    });
  });

  it('says what is to come, and what stands in the way', () => {
    const action = { kind: 'create', attributes: {}, names: {} } as const;
    const decision = { kind: 'act', action, situation: 'absent', remark: '', trace } as const;
    const { standing, sentences } = sayNow({ ...facts, link: undefined, decision });
    expect(standing).toBe('to-do');
    expect(sentences).toEqual([
      'Ada has no account in Wiki yet, though one is wanted because Ada is assigned through the group Sales as User.',
      'Wiki has none that matches: it is to be created.',
      'Provisioning of Wiki is off.',
    ]);
  });

  it('tells who is out with the value that was held against the filter, and what to do', () => {
    const clause = {
      filter: 'Sales only',
      attribute: 'department',
      operator: 'EQUALS',
      value: 'Sales',
      holds: false,
      seen: 'Ops',
    } as const;
    expect(sayNow(out('filtered-out', [clause]))).toMatchObject({
      standing: 'out',
      sentences: [
        "Ada has no account in Wiki because department is 'Ops', and the scoping filter Sales only wants department EQUALS 'Sales'.",
      ],
    });
    const empty = sayNow(out('filtered-out', [{ ...clause, seen: undefined }]));
    expect(empty.sentences[0]).toContain('because department is empty, and');
    const unassigned = sayNow(out('unassigned'));
    expect(unassigned.sentences).toEqual([
      'Ada has no account in Wiki because neither Ada nor a group that Ada is a member of is assigned to Wiki.',
    ]);
    expect(unassigned.advice).toEqual([expect.stringContaining('Users and groups')]);
    expect(sayNow(out('account-disabled')).sentences[0]).toContain('the user is disabled in the directory');
  });

  it('tells a skip, an ambiguous match, a refusal, a held removal and an account that waits for adoption', () => {
    const map = 'Without a value: emails.';
    const skipped = { ...rest('skipped', 'required-missing'), trace: { ...trace, match: '', map } };
    expect(sayNow({ ...facts, link: undefined, decision: skipped })).toMatchObject({ standing: 'skipped' });
    expect(sayNow({ ...facts, link: undefined, decision: skipped }).sentences).toContain(map);
    const message = 'userName eq "ada" found more than one object; nothing was written.';
    const conflict = {
      kind: 'conflict',
      code: 'ambiguous',
      message,
      situation: 'ambiguous',
      remark: '',
      trace,
    } as const;
    expect(sayNow({ ...facts, link: undefined, decision: conflict })).toMatchObject({ standing: 'failed' });
    expect(sayNow({ ...facts, link: undefined, decision: conflict }).sentences[1]).toBe(message);
    const waiting = { code: 'refused', message: 'No seat is left.', attempts: 2, next: Date.UTC(2026, 3, 1) };
    const failed = sayNow({ ...facts, waiting });
    expect(failed.standing).toBe('failed');
    expect(failed.sentences).toContain(
      'The last of 2 attempts failed: No seat is left. It is tried again 2026-04-01 00:00 UTC.',
    );
    expect(sayNow({ ...facts, held: 'disable' })).toMatchObject({ standing: 'held' });
    expect(sayNow({ ...facts, pending: '77' }).sentences.join(' ')).toContain(
      'The account 77 was found in Wiki and waits',
    );
  });

  it('does not claim to know what the application could not be asked', () => {
    const none = sayNow({ ...facts, link: undefined, decision: undefined });
    expect(none.standing).toBe('unknown');
    expect(none.sentences[1]).toBe('Wiki was not asked whether it has an account that matches.');
  });
});
