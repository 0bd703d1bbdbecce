import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LoggedEntry } from '#engine/log/list-entries.ts';
import { holdsText } from './holds-text.ts';

const logged = (message: string, advice: string): LoggedEntry => ({
  entry: '',
  at: 0,
  job: 1,
  cycle: 1,
  source: 1,
  type: 'User',
  identity: 'Ada',
  target: 'account-1',
  action: 'update',
  status: 'failure',
  code: 'invalid',
  configuration: 1,
  body: { message, advice, situation: 'absent', steps: [], modified: [], exchanges: [] },
});

function holds(entry: LoggedEntry, text: string): boolean {
  const { identity, target, code, body } = entry;
  return holdsText(text)({ identity, target, code, body: JSON.stringify(body), whole: () => entry });
}

it('a text is found in name, account, code, message and advice, in any case, and nowhere else', () => {
  const entry = logged('It said "No\\way".', 'Ask ÄGNES');
  for (const text of ['ada', 'ACCOUNT-1', 'Invalid', 'said "no\\way"', 'ägnes']) expect(holds(entry, text)).toBe(true);
  for (const text of ['absent', 'situation', 'steps', 'nobody']) expect(holds(entry, text)).toBe(false);
});

it('a body is parsed or not, the answer is the same', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 12 });
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
      fc.nat(),
      (message, advice, other, at) => {
        const part = message.slice(at % (message.length + 1)).slice(0, 3);
        for (const text of [part, other]) {
          const plain = [message, advice, 'Ada', 'account-1', 'invalid'].some((one) =>
            one.toLowerCase().includes(text.toLowerCase()),
          );
          expect(holds(logged(message, advice), text)).toBe(plain);
        }
      },
    ),
  );
});
