import { RE2JS } from 're2js';
import type { Failure } from './value.ts';
import { failed } from './value.ts';

/**
 * Compiles a pattern in .NET syntax. Users supply it, so it runs in linear time (RE2): look-around and
 * back references do not exist there and are refused.
 */
export function compileRegex(pattern: string): RE2JS | Failure {
  try {
    return RE2JS.compile(toRe2(pattern));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      `the pattern "${pattern}" cannot be used: ${why}`,
      'Look-around (?=…) (?<=…), atomic groups and back references \\1 are not supported; groups are written (?<name>…).',
    );
  }
}

/** .NET also writes named groups as `(?'name'…)`; escapes and classes are passed over untouched. */
function toRe2(pattern: string): string {
  return pattern.replace(/\\[\s\S]|\(\?'([A-Za-z_]\w*)'/g, (whole, name: string | undefined) =>
    name === undefined ? whole : `(?<${name}>`,
  );
}

/** A match found in a text: its place and its groups (0 is the whole match). */
export interface Match {
  readonly start: number;
  readonly end: number;
  group(name: string | number): string | null;
  /** Where the group begins in the text; -1 when it took no part. */
  startOf(name: string): number;
}

/** All matches of `regex` in `text`, from left to right, without overlap. */
export function* matchesIn(regex: RE2JS, text: string): Generator<Match> {
  const matcher = regex.matcher(text);
  const names = regex.namedGroups();
  const groups = regex.groupCount();
  while (matcher.find()) {
    yield {
      start: matcher.start(),
      end: matcher.end(),
      group: (name) => {
        const known = typeof name === 'number' ? name <= groups : Object.hasOwn(names, name);
        return known ? (matcher.group(name) ?? null) : null;
      },
      startOf: (name) => (Object.hasOwn(names, name) ? matcher.start(name) : -1),
    };
  }
}

/** Expands a .NET replacement: `$$`, `$0`, `$&`, `$1`, `${1}`, `${name}`. An unknown group stays as written, as in .NET. */
export function expandReplacement(replacement: string, regex: RE2JS, match: Match): string {
  const names = regex.namedGroups();
  return replacement.replace(
    /\$(?:(\$)|(&)|(\d+)|\{(\w+)\})/g,
    (whole, dollar?: string, all?: string, number?: string, braced?: string) => {
      if (dollar !== undefined) return '$';
      if (all !== undefined) return match.group(0) ?? '';
      const key = number ?? braced ?? '';
      if (/^\d+$/.test(key)) return Number(key) <= regex.groupCount() ? (match.group(Number(key)) ?? '') : whole;
      return Object.hasOwn(names, key) ? (match.group(key) ?? '') : whole;
    },
  );
}
