import { isTest, sourceFiles } from '../source-files.ts';
import { type Literal, literalsOf } from './literals.ts';

/** Whose sentences reach the console. Its name is that of the file with the German ones: console/src/words/said/de/<name>.ts. */
export interface Collector {
  readonly name: string;
  /** Of paths below the checkout. */
  readonly files: RegExp;
  /** Of these, what no screen shows: mail, files in English, statements, what only a terminal tells. */
  readonly but?: RegExp;
  /** Which texts of these files; all sentences unless told. */
  readonly takes?: (literal: Literal) => boolean;
}

export interface Collected extends Literal {
  /** `src/applications/refused.ts:7` */
  readonly place: string;
}

/** What the console may show of the server. Whoever opens another source of sentences adds it here. */
export const collectors: readonly Collector[] = [
  { name: 'access', files: /^src\/applications\/access\// },
  { name: 'applications', files: /^src\/applications\/[^/]+$/, but: /\/(members-page|csv)\.ts$/ },
  {
    name: 'enterprise',
    files: /^src\/applications\/(enterprise|form|links|graph-schema)\//,
    but: /\/rows\.ts$/,
    // What Entra calls a directory in a schema file is compared, not said.
    takes: ({ text }) => !/^(azure|microsoft)( |$)/.test(text),
  },
  {
    name: 'jobs',
    files: /^src\/applications\/(jobs|drift|leavers|versions|tasks)\//,
    but: /\/(rows|export-log|export-leavers)\.ts$/,
  },
  {
    name: 'tenants',
    files: /^src\/applications\/(tenants|credentials|events)\//,
    but: /\/invitation-message\.ts$/,
  },
  {
    name: 'directory',
    files: /^src\/applications\/(directory|config-file|privacy|system)\//,
    but: /\/(export|walk-table|recycle-bin|list-objects)\.ts$/,
  },
  { name: 'requests', files: /^src\/http\/api\/[^/]+$/, but: /\/(client|openapi|tell-outcomes)\.ts$/ },
  {
    name: 'profiles',
    files: /^src\/applications\/profiles\//,
    // What a profile says to clients by default, and the file that is printed, are English as SCIM is.
    but: /\/(print-profile|profile-file|starter-file|usual-profile|groups-policy|credential-section)\.ts$/,
    takes: ({ text }) => text !== 'a profile cannot be read',
  },
  {
    name: 'resources',
    files: /^src\/(resources|scim|credentials|access|outbound|events)\//,
    // Rows of the store, descriptions of schemas, what only a client's own request gets back, what stops a start.
    but: /rows\.ts$|\/(habits|bulk|tokens|rows)\/|\/(core-user|directory-profile|parse-operation|parse-patch|own-statement|verify-webhook|key-file|key-ring|subscription|subscriptions|usage|audit|invitations|find-tenant|redact|remembered-rows|wanted-ids)\.ts$/,
    takes: ({ text }) => !/parsePatch|^the hooks took/.test(text),
  },
  {
    name: 'contract',
    files: /^src\/http\/api\/contract\//,
    takes: ({ callee }) => /regex|refine|addIssue|check/.test(callee),
  },
];

const code = sourceFiles('src')
  .filter((file) => !isTest(file) && collectors.some(({ files }) => files.test(file.path)))
  .map((file) => ({ ...file, literals: literalsOf(file.text) }));

/** What a collector finds, each text once, at its first place. Its blanks at both ends do not count. */
export function collect({ files, but, takes = () => true }: Collector): ReadonlyMap<string, Collected> {
  const found = new Map<string, Collected>();
  for (const { path, text, literals } of code) {
    if (!files.test(path) || but?.test(path)) continue;
    for (const literal of literals) {
      const sentence = literal.text.trim();
      if (found.has(sentence) || !isSaid(literal) || !isSentence(sentence) || !takes(literal)) continue;
      const place = `${path}:${text.slice(0, literal.start).split('\n').length}`;
      found.set(sentence, { ...literal, text: sentence, place });
    }
  }
  return found;
}

/** Every text of the files that are collected from, sentence or word. */
export const everyText: ReadonlySet<string> = new Set(
  code.flatMap(({ literals }) => literals.map(({ text }) => text.trim())),
);

/** Not what goes to the operator's log, to who calls a function wrongly, to a terminal, or into the API reference. */
function isSaid({ callee, property }: Literal): boolean {
  return !/^(log|logger)\.|^deps\.log\.|(^|\.)describe$|^Error$|^TypeError$/.test(callee) && !outside.has(property);
}

const outside: ReadonlySet<string> = new Set(['command', 'description', 'summary', 'sql']);

/** Two words, one of them in small letters; no statement of a store, no filter, no command. */
function isSentence(text: string): boolean {
  const words = text.replace(/\{\d+\}/g, ' ').match(/[\p{L}’]+/gu) ?? [];
  return words.length > 1 && /\s/.test(text) && /(^|[\s(])[a-z’]{2,}/.test(text) && !language.test(text);
}

/** Sentences in another language than English: SQL, filters, commands, policies of browsers. */
const language =
  /^\(?(select|insert|update|delete|with|create|where|from|alter|on|order by|join|exists|limit|cast|drop)\b[^.]*[=(),]|^\S+ (eq|sw|co|pr)\b|\b[a-z]+\.[a-z_]+( =|,| is)|^not \(|^rollcall |'none'|^order by /;
