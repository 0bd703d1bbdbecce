import { describe, expect, it } from 'vitest';
import { blocksOf, commandsOf, documents, readDocument } from './document.ts';
import { runDocument } from './run-document.ts';

const withCommands = documents().filter((path) => commandsOf(readDocument(path)).length > 0);

const known = new Set(['sh', 'output', 'text', 'json', 'ts', 'ini', 'nginx']);

function block(...lines: readonly string[]) {
  return commandsOf(['```sh', ...lines, '```'].join('\n'));
}

describe('the documents', () => {
  it('show commands in sh blocks, which are run, and everything else in blocks that say what it is', () => {
    const strange = documents().flatMap((path) =>
      blocksOf(readDocument(path))
        .filter(({ language }) => !(known.has(language) || (!withCommands.includes(path) && language === '')))
        .map(({ language, line }) => `${path}:${line} ${language}`),
    );
    expect(strange).toEqual([]);
  });

  it.each(['README.md', 'docs/OPERATIONS.md', 'docs/guides/playvox.md'])('%s has commands', (path) => {
    expect(withCommands).toContain(path);
  });

  it.concurrent.each(withCommands)(
    '%s can be pasted line by line',
    async (path) => {
      const ran = await runDocument(commandsOf(readDocument(path)));
      expect(ran.ok, `${path}\n${ran.report}`).toBe(true);
    },
    1_000_000,
  );
});

describe('the commands of a document', () => {
  it('join continued lines and here-documents, leave comments out, and know a promised exit status', () => {
    const markdown = [
      '```sh',
      '# a comment',
      'one \\',
      '  --two',
      "cat > x <<'END'",
      '# not a comment',
      'END',
      '',
      'false # exit status 1',
      '```',
      '```text',
      'rm -rf /',
      '```',
    ].join('\n');
    expect(commandsOf(markdown)).toEqual([
      { line: 3, text: 'one \\\n  --two', status: 0, block: 0 },
      { line: 5, text: "cat > x <<'END'\n# not a comment\nEND", status: 0, block: 0 },
      { line: 9, text: 'false # exit status 1', status: 1, block: 0 },
    ]);
  });

  it('are told with their line and output when they end otherwise', async () => {
    const ran = await runDocument(block('A=5', 'echo seen $A; false'));
    expect(ran.ok).toBe(false);
    expect(ran.report).toMatch(/^Line 3: .*\nended with 1 instead of 0/);
    expect(ran.report).toContain('seen 5');
  });

  it('fail when a part of a pipe fails, and when a promised failure does not come', async () => {
    expect((await runDocument(block('false | cat'))).ok).toBe(false);
    expect((await runDocument(block('true # exit status 1'))).ok).toBe(false);
  });

  it('print what the document shows, in that order', async () => {
    const shows = (...lines: string[]) =>
      commandsOf(`\`\`\`sh\necho "one  1 x"\necho two\n\`\`\`\n\`\`\`output\n${lines.join('\n')}\n\`\`\`\n`);
    expect(await runDocument(shows('one 1 …', '…', 'two'))).toEqual({ ok: true, report: '' });
    expect((await runDocument(shows('two', 'one'))).report).toContain('did not print: one');
    expect(() => commandsOf('```output\nx\n```')).toThrow('Nothing prints');
  });

  it('leave nothing running', async () => {
    const mark = `rollcall-docs-mark-${process.pid}`;
    await runDocument(block(`exec -a ${mark} sleep 600 & true`));
    const alive = await runDocument(block(`grep -qz "^${mark}" /proc/*/cmdline 2>/dev/null`));
    expect(alive.ok).toBe(false);
  });
});
