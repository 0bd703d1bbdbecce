import { describe, expect, it } from 'vitest';
import { createOutput } from '../output.ts';
import { showLogEntry } from './log-entry-shown.ts';

type Entry = Parameters<typeof showLogEntry>[1];

const entry: Entry = {
  entry: '01a20070-8527-701a-8d88-25a9ab3c605a',
  at: '2026-11-21T23:28:23.847Z',
  application: 'Wiki',
  cycle: 3,
  type: 'User',
  identity: 'ada@example.org',
  target: 't-1',
  action: 'update',
  status: 'failure',
  code: 'invalid',
  message: 'It was refused. Mend it.',
  detail: {
    tenant: 'acme',
    job: 7,
    application: 7,
    configuration: 1,
    changeId: '01a20070-8527-701a-8d88-25a9ab3c605a',
    initiatedBy: null,
    source: { id: null, displayName: 'ada@example.org', type: 'User' },
    target: { id: 't-1', system: 'Wiki', type: 'User' },
    statusInfo: {
      status: 'failure',
      code: 'invalid',
      title: 'Unprocessable entity',
      reason: 'It was refused.',
      additionalDetails: '',
      recommendedAction: '',
      category: 'nonServiceFailure',
    },
    duration: null,
  },
  body: {
    message: 'It was refused.',
    advice: 'Mend it.',
    situation: 'confirmed',
    steps: [
      { name: 'import', type: 'import', status: 'success', text: 'User ada@example.org was read.', details: {} },
      { name: 'export', type: 'export', status: 'failure', text: 'It was refused.', details: {} },
    ],
    modified: [
      { path: 'title', before: 'Clerk', after: 'Head' },
      { path: 'active', before: true, after: null },
    ],
    exchanges: [
      {
        method: 'PATCH',
        url: 'https://wiki.example.org/Users/t-1',
        status: 400,
        request: `{"x":"${'y'.repeat(500)}"}`,
        response: '{"detail":"no\u001b[31m"}',
        milliseconds: 12,
      },
      { method: 'GET', url: 'https://wiki.example.org/Users', milliseconds: 5 },
    ],
  },
};

function shown(value: Entry): string {
  let text = '';
  const out = (part: string) => {
    text += part;
  };
  showLogEntry(createOutput({ out, err: out }, false), value);
  return text;
}

describe('an entry of the provisioning log', () => {
  it('is told as text: who and what, the sentence and its advice, steps with verdicts, values, exchanges', () => {
    const lines = shown(entry).split('\n');
    for (const line of [
      'Who          User ada@example.org',
      'Why          It was refused.',
      'What to do   Mend it.',
      '  export  failure  It was refused.',
      '  title   Clerk → Head',
      '  active  true → (nothing)',
      '  PATCH  https://wiki.example.org/Users/t-1 → 400, 12 ms',
      '  GET  https://wiki.example.org/Users → no answer, 5 ms',
    ]) {
      expect(lines).toContain(line);
    }
  });

  it('shows the beginning of a long body, and nothing that steers a terminal', () => {
    const text = shown(entry);
    expect(text).toMatch(/sent +\{"x":"y{394}… \(508 characters; --json has what was kept\)/);
    expect(text).not.toContain('\u001b');
  });

  it('leaves out what there was not', () => {
    const text = shown({ ...entry, code: null, body: { ...entry.body, advice: '', modified: [], exchanges: [] } });
    expect(text).not.toMatch(/What to do|Changed values|Exchanges|Code/);
  });
});
