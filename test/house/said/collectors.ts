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
  /** Properties that a screen shows here, though they are for programs elsewhere: `summary`, `description`. */
  readonly also?: readonly string[];
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
    but: /\/(export|print-file|walk-table|recycle-bin|list-objects)\.ts$/,
  },
  {
    name: 'decisions',
    files: /^src\/engine\/(cycle|decide|drift|execute|quarantine|schedule)\//,
    takes: (literal) => isNoSituation(literal) && literal.text !== ' is taken, ',
  },
  { name: 'explanations', files: /^src\/(engine|applications)\/explain\// },
  {
    name: 'mail',
    files: /^src\/(applications\/mail\/settings|notify\/(decode-mail-failure|outbox))\.ts$/,
    // Columns, and what only a terminal tells.
    takes: ({ text }) => !/^id, |rollcall mail|--secret/.test(text),
  },
  { name: 'codes', files: /^src\/engine\/(log\/explain-code|model\/reaction)\.ts$/ },
  { name: 'plans', files: /^src\/engine\/plan\// },
  {
    name: 'targets',
    files: /^src\/connectors\//,
    // Headers, and the filters that are sent.
    takes: ({ text }) => !/^\{0\}[,;] |\beq (\{|false)/.test(text),
  },
  {
    name: 'expressions',
    files: /^src\/expressions\//,
    takes: ({ property }) => property !== 'gives' && property !== 'text',
    also: ['summary'],
  },
  {
    name: 'gallery',
    files: /^src\/gallery\/(?!identity-providers\/)/,
    but: /\/(profile|assumed|schemas|rules|regions|published-[a-z]+|schema-subset)\.ts$/,
    takes: isNoName,
    also: ['description'],
  },
  { name: 'providers', files: /^src\/gallery\/identity-providers\//, takes: isNoName },
  {
    name: 'imports',
    files: /^src\/sources\/(csv|import)\//,
    but: /\/(planned-change|staged)\.ts$/,
    // In place of the name of a file.
    takes: ({ text }) => text !== 'absent from the file',
  },
  {
    name: 'requests',
    files: /^src\/http\/(api\/[^/]+|body\/read-text-body\.ts|error-handler\.ts|request-turns\.ts)$/,
    but: /\/(client|openapi|tell-outcomes)\.ts$/,
  },
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
    name: 'habits',
    files: /^src\/scim\/habits\/habit-facts\.ts$/,
    takes: ({ text }) => !/^\d{3}( \w+)?$|’s |^Google|^Entra|^Okta|^OneLogin/.test(text) || /forgiven|URN/.test(text),
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
export function collect({ files, but, takes = () => true, also = [] }: Collector): ReadonlyMap<string, Collected> {
  const found = new Map<string, Collected>();
  for (const { path, text, literals } of code) {
    if (!files.test(path) || but?.test(path)) continue;
    for (const literal of literals) {
      const sentence = literal.text.trim();
      if (found.has(sentence) || !isSaid(literal, also) || !isSentence(sentence) || !takes(literal)) continue;
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
function isSaid({ callee, property }: Literal, also: readonly string[]): boolean {
  return (
    !/(^|\.)(log|logger)\.|(^|\.)describe$|^Error$|^TypeError$/.test(callee) &&
    (also.includes(property) || !outside.has(property))
  );
}

const outside: ReadonlySet<string> = new Set(['command', 'description', 'summary', 'sql']);

/** Not the name of a situation, which the console has words for: `required-missing {0}`. */
function isNoSituation({ text }: Literal): boolean {
  return !/^[a-z]+(-[a-z]+)? \{0\}$/.test(text) || text.startsWith('object ');
}

/** Not what is called so elsewhere: documents, other names, paths, and the menus and fields of another product. */
function isNoName({ property, text }: Literal): boolean {
  return !names.has(property) && !/^\w+\[type eq /.test(text);
}

const names: ReadonlySet<string> = new Set([
  'title',
  'alsoCalled',
  'screen',
  'field',
  'value',
  'console',
  'displayName',
  'target',
]);

/** Two words, one of them in small letters; no statement of a store, no filter, no command. */
function isSentence(text: string): boolean {
  const words = text.replace(/\{\d+\}/g, ' ').match(/[\p{L}’]+/gu) ?? [];
  return words.length > 1 && /\s/.test(text) && /(^|[\s(])[a-z’]{2,}/.test(text) && !language.test(text);
}

/** Sentences in another language than English: SQL, filters, commands, policies of browsers. */
const language =
  /^\(?(select|insert|update|delete|with|create|where|from|alter|on|order by|join|exists|limit|cast|drop)\b[^.]*[=(),]|^\S+ (eq|sw|co|pr)\b|\b[a-z]+\.[a-z_]+( =|,| is)|^not \(|^rollcall |'none'|^order by /;
