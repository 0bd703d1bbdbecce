import { describe, expect, it } from 'vitest';
import { jobReactions, objectReactions, reactions } from '#engine/model/reaction.ts';
import { headingsOf, readDocument } from './document.ts';
import {
  answeredScimTypes,
  apiCodes,
  decisionCodes,
  failureCodes,
  scimTypes,
  startupCodes,
  unionMembers,
  waitCodes,
} from './error-codes.ts';

const catalogue = readDocument('docs/ERRORS.md');

/** The codes that have a heading below the heading `section`, sorted. */
function documented(section: string): readonly string[] {
  const headings = headingsOf(catalogue);
  const start = headings.findIndex(({ level, text }) => level === 2 && text === section);
  expect(start, `docs/ERRORS.md has the part "${section}"`).toBeGreaterThanOrEqual(0);
  const rest = headings.slice(start + 1);
  const end = rest.findIndex(({ level }) => level <= 2);
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter(({ level }) => level === 3)
    .map(({ text }) => text.replaceAll('`', ''))
    .sort();
}

describe('the error catalogue names exactly the codes that there are', () => {
  it.each([
    ['From an application', failureCodes],
    ['What the engine decided', decisionCodes],
    ['Why a job waits', waitCodes],
    ['SCIM replies of a tenant', scimTypes],
    ['Administrators’ API and command line', apiCodes],
    ['Rollcall does not start', startupCodes],
  ] as const)('%s', (section, codes) => {
    const stated = codes();
    expect(stated.length).toBeGreaterThan(2);
    expect(documented(section.replace('’', "'"))).toEqual([...stated].sort());
  });

  it('has the reaction to each failure as the engine has it', () => {
    const rows = Object.entries(reactions).map(
      ([code, { object, job }]) => `| \`${code}\` | ${objectReactions[object]} | ${jobReactions[job]} |`,
    );
    expect(catalogue).toContain(rows.join('\n'));
  });

  it('says of exactly the scimTypes that nothing answers yet that they are not', () => {
    const parts = catalogue.split(/^### /m).slice(1);
    const reserved = parts
      .filter((part) => part.includes('Not answered yet'))
      .map((part) => /^`(\w+)`/.exec(part)?.[1])
      .sort();
    const answered = answeredScimTypes();
    expect(reserved).toEqual(
      scimTypes()
        .filter((type) => !answered.includes(type))
        .sort(),
    );
  });

  it('says something under every code', () => {
    const empty = catalogue
      .split(/^### /m)
      .slice(1)
      .filter((part) => part.split('\n').slice(1).join('').trim().length < 20);
    expect(empty).toEqual([]);
  });

  it('reads a union whatever stands in it', () => {
    expect(unionMembers("export type X =\n  | 'a'\n  /** 'no' */\n  | 'b-c';\n", 'X')).toEqual(['a', 'b-c']);
    expect(() => unionMembers('', 'X')).toThrow('no type X');
  });
});
