import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

async function problems(text: string): Promise<readonly string[]> {
  const read = await readFile(text);
  return read.ok ? [] : read.problems.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const file = (...lines: readonly string[]) =>
  [
    'rollcall: 1',
    'applications:',
    '  - name: Wiki',
    '    gallery: generic',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');

describe('a configuration file', () => {
  it('leaves out what is to stay, and what is usual', async () => {
    const read = await readFile(
      file('guards: { removals: 5 }', 'users: { attributes: [{ target: title, attribute: jobTitle }] }'),
    );
    expect(read).toMatchObject({
      ok: true,
      file: { applications: [{ name: 'Wiki', guards: { removals: 5, percent: 20 }, assignments: 'ignored' }] },
    });
  });

  it.each([
    [
      'a key that is not known, with the nearest one',
      file('gards: {}'),
      '5:5 applications has no gards. Did you mean guards?',
    ],
    [
      'a key deep inside',
      file('users:', '  attributes:', '    - targt: title'),
      '7:11 attributes has no targt. Did you mean target?',
    ],
    [
      'a secret, without repeating it',
      file('connection: { secretToken: hunter2 }'),
      '5:19 secretToken: A secret never stands in the file: write env:NAME or file:PATH.',
    ],
    [
      'two sources of one row',
      file('users:', '  attributes:', '    - { target: a, attribute: b, constant: c }'),
      '7:11 Entry 1: A row has one source: attribute, constant or expression.',
    ],
    ['a tag', file('guards: !!js/function x'), '5:13 Unresolved tag'],
    ['a key that is there twice', file('guards: {}', 'guards: {}'), '6:5 Map keys must be unique'],
    ['text that is no YAML', 'rollcall: [1', '1:13 '],
    ['another format', 'rollcall: 2\napplications: []', '1:1 rollcall: '],
    ['endless nesting', '['.repeat(20_000), ''],
    [
      'aliases of aliases',
      'a: &a [1]\nb: &b [*a, *a]\nc: [*b, *b]',
      'An alias stands for something that holds aliases.',
    ],
    ['too many aliases', `a: &a 1\nb: [${'*a, '.repeat(101)}*a]`, 'There are more than 100 aliases.'],
    ['two documents', 'rollcall: 1\n---\nrollcall: 1', ''],
    ['a key that is no text', '1: x', 'A key must be a text.'],
    ['a file that is far too long', `# ${'x'.repeat(5_000_001)}`, '1:1 The file is longer than 5000000 characters.'],
  ])('is refused with its line and column for %s', async (_, text, expected) => {
    const found = await problems(text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(expected);
    expect(found.join('\n')).not.toContain('hunter2');
  });

  it('reads dates, yes and no as the texts they are', async () => {
    const read = await readFile(
      file('users: { attributes: [{ target: title, constant: 2027-01-01 }, { target: nick, constant: yes }] }'),
    );
    expect(read).toMatchObject({
      ok: true,
      file: { applications: [{ users: { attributes: [{ constant: '2027-01-01' }, { constant: 'yes' }] } }] },
    });
  });
});
