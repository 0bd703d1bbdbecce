import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sourceFiles } from '../house/source-files.ts';

/** Codes as the sources state them, read as text: types are gone when tests run. */

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The members of `type Name = 'a' | 'b'`. @throws Error when there is no such type */
export function unionMembers(source: string, name: string): readonly string[] {
  const body = new RegExp(`type ${name} =([^;]+);`).exec(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, ''))?.[1];
  if (body === undefined) throw new Error(`There is no type ${name}.`);
  return found(body, /'([^']+)'/g);
}

export function failureCodes(): readonly string[] {
  return unionMembers(read('src/engine/model/target.ts'), 'FailureCode');
}

export function scimTypes(): readonly string[] {
  return unionMembers(read('src/scim/error.ts'), 'ScimType');
}

/** Those that some code besides the type names. */
export function answeredScimTypes(): readonly string[] {
  const text = sourceFiles('src')
    .filter(({ path }) => path !== 'src/scim/error.ts' && !path.endsWith('.test.ts'))
    .map((file) => file.text)
    .join('\n');
  const inside = read('src/scim/error.ts').replace(/type ScimType =[^;]+;/, '');
  return scimTypes().filter((type) => `${text}\n${inside}`.includes(`'${type}'`));
}

export function startupCodes(): readonly string[] {
  return unionMembers(read('src/main/startup-error.ts'), 'StartupCode');
}

/** What the administrators' API answers of its own. */
export function apiCodes(): readonly string[] {
  return unique([
    ...unionMembers(read('src/applications/refused.ts'), 'RefusedCode'),
    ...found(read('src/http/api/failure.ts'), /failure\(\s*\d+,\s*'([a-z-]+)'/g),
    ...found(read('src/http/api/router.ts'), /\bcode: '([a-z-]+)'/g),
  ]);
}

/** What the engine decides by itself: reasons out of scope, rests and conflicts. */
export function decisionCodes(): readonly string[] {
  const text = sourceFiles('src/engine')
    .filter(({ path }) => /\/(decide|execute)\//.test(path) && !path.endsWith('.test.ts'))
    .map((file) => file.text)
    .join('\n');
  return unique([
    ...found(text, /^ {2}'?([a-z-]+)'?: \[\s*false,/gm),
    ...found(text, /\brest\('([a-z-]+)'/g),
    ...found(text, /\brest\([^()]*?, '(?:skipped|none|inSync)', '([a-z-]+)'/g),
    ...found(text, /\brest\(\{[^{}]*\}, '(?:skipped|none|inSync)', '([a-z-]+)'/g),
    ...found(text, /\bskipped\([^\n]*'((?:create|matching|match)-[a-z-]+)'/g),
    ...found(text, /\? '(create-[a-z]+)' : '(?:[a-z-]+)'/g),
    ...found(text, /\? '(?:[a-z-]+)' : '(create-[a-z-]+)'/g),
    ...found(text, /\bcode: '([a-z-]+)'/g).filter((code) => !failureCodes().includes(code)),
    ...found(text, /kind: '(ambiguous|claimed)'/g),
    ...found(text, /\b(?:noUniqueValue|assignedBefore) = '([a-z-]+)'/g),
  ]);
}

/** Why a job backs off, besides what its target said. */
export function waitCodes(): readonly string[] {
  return unique(found(read('src/engine/cycle/run-cycle.ts'), /\bcode: '([a-z-]+)'/g));
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function unique(codes: readonly string[]): readonly string[] {
  return [...new Set(codes)];
}
