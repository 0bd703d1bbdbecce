import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Report } from '#check/report.ts';
import { runCheck } from '#check/run-check.ts';
import { suites } from '#check/suites.ts';
import { noFaults } from '#rehearsal/fault-script.ts';
import { openRehearsalTarget, type RehearsalTarget } from '#rehearsal/open-target.ts';
import { rollcallHere } from '#test/support/command-line.ts';
import { outboundClient, standingClock, testRandom } from '#test/support/outbound-client.ts';
import { startScimmyServer } from '#test/support/scimmy-server.ts';

/** `rollcall check` against our own service provider, a server that is not ours, and one that misbehaves. */

const token = 'check-canary-token';

async function check(url: string, ...more: readonly string[]) {
  const ended = await rollcallHere(['check', url, '--json', ...more], { ROLLCALL_SECRET_TOKEN: token });
  const report: Report = JSON.parse(ended.out === '' ? 'null' : ended.out);
  return { ...ended, report };
}

const notMet = ({ findings }: Report) => findings.filter(({ verdict }) => verdict === 'failed' || verdict === 'warned');

let own: RehearsalTarget;
beforeAll(async () => {
  own = await openRehearsalTarget({ port: 0, token });
});
afterAll(() => own.close());

// Some hundred requests each: on a machine with much else to do they take their time.
describe('rollcall check', { timeout: 300_000 }, () => {
  it('finds nothing wanting in our own endpoint, and leaves nothing there', async () => {
    const { status, out, report } = await check(own.tenantUrl, '--exchanges');
    expect(notMet(report)).toEqual([]);
    expect(status).toBe(0);
    expect(report.passed).toBeGreaterThan(110);
    expect(report.left).toEqual([]);
    expect(await own.state()).toMatchObject({ users: [], groups: [] });
    expect(out).not.toContain(token);
  });

  it('names what a server that is not ours does otherwise, whom it hurts and what to change', async () => {
    const scimmy = await startScimmyServer(token);
    const { status, report, err } = await check(scimmy.tenantUrl).finally(() => scimmy.close());
    expect(status).toBe(1);
    expect(err).toMatch(/\d+ of \d+ requirements are not met/);
    const found = new Map(notMet(report).map((finding) => [finding.id, finding]));
    expect([...found.keys()]).toEqual(
      expect.arrayContaining([
        'refusal-challenge',
        'create-location',
        'read-urn-attributes',
        'filter-letter-case',
        'filter-mail-implied',
        'page-items',
        'page-beyond',
        'patch-complex',
        'patch-primary',
        'group-add-twice',
        'group-leaver',
        'entra-disable',
        'entra-add-element',
        'entra-manager',
        'entra-group-member-filter',
        'onelogin-schemas',
      ]),
    );
    expect(found.get('entra-disable')).toMatchObject({ verdict: 'failed', hurts: ['entra'] });
    expect(found.get('entra-disable')?.advice).toContain('"False"');
    expect(found.get('refusal-challenge')?.verdict).toBe('warned');
    expect(report.clients.find(({ client }) => client === 'entra')?.failed).toBeGreaterThan(5);
    expect(report.clients.find(({ client }) => client === 'google')?.failed).toBe(0);
    expect(report.left).toEqual([]);
  });

  it('tells what it could not remove, waits where it is told to, and stops when it is asked to', async () => {
    const clock = standingClock();
    const waited: number[] = [];
    const stopping = new AbortController();
    const heard: Finding[] = [];
    own.play({
      faults: [
        { method: 'DELETE', path: '/Users/*', answer: 405 },
        { method: 'POST', path: '/Users', times: 1, answer: 429, retryAfter: 7 },
      ],
    });
    const report = await runCheck({
      url: own.tenantUrl,
      authorization: `Bearer ${token}`,
      suites: suites.filter(({ title }) => title.startsWith('Users')),
      domain: 'example.org',
      client: outboundClient(),
      clock: {
        ...clock,
        wait: (ms) => {
          waited.push(ms);
          return Promise.resolve(true);
        },
      },
      random: testRandom,
      signal: stopping.signal,
      heard: (finding) => {
        heard.push(finding);
        if (finding.id === 'create-location') stopping.abort();
      },
    });
    expect(waited).toEqual([7000]);
    expect(heard.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['create-whole', 'passed'],
      ['create-meta', 'passed'],
      ['create-location', 'passed'],
    ]);
    expect(report).toMatchObject({ stopped: true, passed: 3 });
    expect(report.left).toHaveLength(3);
    const { users } = await own.state();
    expect(users.map(({ active }) => active)).toEqual([false, false, false]);
    own.play(noFaults);
  });

  it('skips what an endpoint without groups cannot be asked', async () => {
    own.play({
      faults: [
        { path: '/Groups', answer: 404 },
        { path: '/Groups/*', answer: 404 },
      ],
    });
    const { report } = await check(own.tenantUrl, '--for', 'jumpcloud');
    own.play(noFaults);
    expect(report.findings.find(({ id }) => id === 'group-add')).toMatchObject({
      verdict: 'skipped',
      found: ['The endpoint has no groups.'],
    });
    expect(report.findings.some(({ id }) => id === 'entra-disable')).toBe(false);
    expect(report.failed).toBe(0);
  });

  it('says in words what it was given wrongly', async () => {
    const bare = await rollcallHere(['check', own.tenantUrl]);
    expect([bare.status, bare.err]).toEqual([2, expect.stringContaining('There is no credential.')]);
    const nowhere = await rollcallHere(['check', 'http://127.0.0.1:9/scim', '--token', 'x']);
    expect([nowhere.status, nowhere.err]).toEqual([3, expect.stringContaining('got no answer')]);
    const nobody = await rollcallHere(['check', own.tenantUrl, '--token', 'x', '--for', 'nobody']);
    expect([nobody.status, nobody.err]).toEqual([2, expect.stringContaining('--for does not know "nobody"')]);
    const word = await rollcallHere(['check', 'localhost', '--token', 'x']);
    expect([word.status, word.err]).toEqual([2, expect.stringContaining('is no address')]);
  });
});
