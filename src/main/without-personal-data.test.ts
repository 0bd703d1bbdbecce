import { describe, expect, it } from 'vitest';
import { withoutPersonalData } from './without-personal-data.ts';

describe('a text of the operator’s log', () => {
  it.each([
    [`Unexpected token 'Z', "Zoe Canary" is not valid JSON`, `Unexpected token 'Z', "…" is not valid JSON`],
    ['invalid input syntax for type bigint: "Zoe"', 'invalid input syntax for type bigint: "…"'],
    ['no mailbox for <zoe@contoso.example> here', 'no mailbox for <…@…> here'],
    [
      'duplicate key value violates unique constraint "link_pkey"',
      'duplicate key value violates unique constraint "link_pkey"',
    ],
    ['a cycle ended', 'a cycle ended'],
  ])('says of %s no value that may be somebody’s', (text, without) => {
    expect(withoutPersonalData(text)).toBe(without);
  });
});
