import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchors } from '../../site/src/slug.ts';
import { root } from '../house/source-files.ts';

/** A fenced block of a document. */
export interface Block {
  readonly language: string;
  /** Of its first line of content. */
  readonly line: number;
  readonly lines: readonly string[];
}

/** One command of a document, as a reader pastes it; several lines where it has continuations or a here-document. */
export interface Command {
  readonly line: number;
  readonly text: string;
  /** The exit status the text promises by `# exit status N` behind the command; else 0. */
  readonly status: number;
  /** The first command of its block. */
  readonly block: number;
  /** What the block prints, as an `output` block behind it shows it: these lines in this order; `…` stands for anything. */
  readonly prints?: readonly string[];
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  /** As GitHub makes it. */
  readonly anchor: string;
}

/** Every document for users, relative to the checkout. */
export function documents(): readonly string[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name));
  return ['README.md', 'CHANGELOG.md', 'SECURITY.md', ...below.sort()];
}

export function readDocument(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** @throws Error for a fence that is not closed */
export function blocksOf(markdown: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of markdown.split('\n').entries()) {
    const fence = /^```\s*(\S*)/.exec(line);
    if (fence === null) open?.lines.push(line);
    else if (open === undefined) open = { language: fence[1] ?? '', line: index + 2, lines: [] };
    else {
      blocks.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) throw new Error(`The block that begins in line ${open.line} is not closed.`);
  return blocks;
}

/** The commands of all `sh` blocks, in order. @throws Error for a shown output without a command that prints it */
export function commandsOf(markdown: string): readonly Command[] {
  const commands: Command[] = [];
  for (const { language, line, lines } of blocksOf(markdown)) {
    const last = commands.at(-1);
    if (language === 'sh') commands.push(...split(line, lines, commands.length));
    else if (language !== 'output') continue;
    else if (last === undefined || last.prints !== undefined)
      throw new Error(`Nothing prints the output in line ${line}.`);
    else commands[commands.length - 1] = { ...last, prints: lines.filter((shown) => shown.trim() !== '') };
  }
  return commands;
}

function split(start: number, lines: readonly string[], block: number): readonly Command[] {
  const commands: Command[] = [];
  let pending: { line: number; lines: string[]; until?: string } | undefined;
  for (const [index, line] of lines.entries()) {
    if (pending === undefined && /^\s*(#|$)/.test(line)) continue;
    pending ??= { line: start + index, lines: [] };
    pending.lines.push(line);
    const opened = pending.until === undefined ? /<<-?\s*'?(\w+)'?/.exec(line)?.[1] : undefined;
    if (opened !== undefined) pending.until = opened;
    else if (pending.until !== undefined ? line === pending.until : !line.endsWith('\\')) {
      const text = pending.lines.join('\n');
      const status = Number(/#\s*exit status (\d+)/.exec(text)?.[1] ?? 0);
      commands.push({ line: pending.line, text, status, block });
      pending = undefined;
    }
  }
  if (pending !== undefined) throw new Error(`The command that begins in line ${pending.line} has no end.`);
  return commands;
}

/** Headings outside of fenced blocks. */
export function headingsOf(markdown: string): readonly Heading[] {
  const anchorOf = anchors();
  return withoutBlocks(markdown)
    .split('\n')
    .flatMap((line) => {
      const found = /^(#{1,6})\s+(.+?)\s*$/.exec(line);
      if (found === null) return [];
      const text = found[2] ?? '';
      return [{ level: found[1]?.length ?? 1, text, anchor: anchorOf(text) }];
    });
}

/** What is linked to or shown, outside of fenced blocks: `docs/x.md#part`, `https://…`. */
export function linksOf(markdown: string): readonly string[] {
  const text = withoutBlocks(markdown).replaceAll(/`[^`]*`/g, '');
  const inline = text.matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g);
  const html = text.matchAll(/\b(?:src|srcset|href)="([^"]+)"/g);
  return [...inline, ...html].map((match) => match[1] ?? '');
}

/** Pictures that are shown, with the text for who does not see them. */
export function picturesOf(markdown: string): readonly { readonly alt: string; readonly file: string }[] {
  const text = withoutBlocks(markdown).replaceAll(/`[^`]*`/g, '');
  const inline = text.matchAll(/!\[([^\]]*)\]\(<?([^)\s>]+)/g);
  const html = text.matchAll(/<img alt="([^"]*)" src="([^"]+)"/g);
  return [...inline, ...html].map(([, alt = '', file = '']) => ({ alt, file }));
}

function withoutBlocks(markdown: string): string {
  return markdown.replaceAll(/^```[\s\S]*?^```[^\n]*$/gm, '');
}
