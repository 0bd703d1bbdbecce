import { describe, expect, it } from 'vitest';
import { literalsOf } from './said/literals.ts';
import { isTest, sourceFiles } from './source-files.ts';

const code = sourceFiles('src').filter((file) => !isTest(file));

/** What makes a refusal that a person or a client reads. */
const refusing =
  /^(Refused|CommandRefused|ApiRefused|StartupError|StoreUnusable|KeyUnusable|CannotListen|ScimError|StorageUnavailable|TenantChangeRefused|refuse|refused|refusal|invalidValue|invalidSyntax|invalidFilter|invalidPath|invalidAt|problem|wrong|usage)$/;

const said = code.flatMap(({ path, text }) =>
  literalsOf(text)
    .filter(({ callee }) => refusing.test(callee))
    .map(({ text: words, callee, start }) => ({
      words,
      callee,
      place: `${path}:${text.slice(0, start).split('\n').length}`,
    })),
);

/** `The request failed.`, `Invalid value`, `Not found`: what, where and what to do are for the reader to guess. */
function isBare(words: string): boolean {
  const plain = words.toLowerCase().replace(/[.!:]+$/, '');
  const thing =
    '(?:(?:an? |the |this )?(?:request|operation|action|value|input|query|call|attempt|argument|something|it|data) ?)?';
  const verdict =
    '(?:failed|invalid|error|not found|unknown|denied|bad|wrong|forbidden|refused|failure|incorrect|not valid)';
  return new RegExp(`^${thing}(?:is |was |has |went )?${verdict}(?: ${thing})?$`).test(plain);
}

/** Codes, which stand where a refusal's first argument is. */
function isCode(words: string): boolean {
  return /^[a-z]+([A-Z-][a-z]+)*$/.test(words);
}

describe('a message of a refusal', () => {
  it('is collected from several hundred places, so that a change of how they are made is seen', () => {
    expect(said.length).toBeGreaterThan(900);
  });

  it('names the thing: none says only that something failed, is invalid or was not found', () => {
    expect(
      ['The request failed.', 'Invalid value', 'Not found.', 'Error', 'Something went wrong.'].filter(isBare),
    ).toHaveLength(5);
    expect(['The password is wrong.', 'There is no user {0}.'].filter(isBare)).toEqual([]);
    const bare = said.filter(({ words }) => !isCode(words) && isBare(words));
    expect(bare.map(({ place, words }) => `${place}: ${words}`)).toEqual([]);
  });

  it('has an advice where one is asked for: never an empty one', () => {
    const empty = /new (?:Refused|CommandRefused|StartupError)\((?:(?!;\n)[\s\S])*?,\s*''\s*[,)]/;
    expect(empty.test("throw new Refused('unknown', 'There is none.', '');")).toBe(true);
    expect(code.filter(({ path, text }) => path !== oneSentence && empty.test(text)).map(({ path }) => path)).toEqual(
      [],
    );
  });
});

/** A store and a key that cannot be used say what to do in their one sentence. */
const oneSentence = 'src/main/startup-failure.ts';

/**
 * Errors without an advice of their own, each with the file that makes of it what a person reads: a refusal with an advice, or one
 * of the codes of docs/ERRORS.md.
 */
const toldBy: Readonly<Record<string, string>> = {
  KeyUnusable: 'src/main/startup-failure.ts',
  StoreUnusable: 'src/main/startup-failure.ts',
  ProfileUnreadable: 'src/main/startup-failure.ts',
  CopyDiffers: 'src/main/copy-store.ts',
  ScimError: 'src/http/api/failure.ts',
  StorageUnavailable: 'src/http/api/failure.ts',
  ScanBudgetExceeded: 'src/http/api/failure.ts',
  PasswordsBusy: 'src/http/error-handler.ts',
  TooManyWaiting: 'src/http/scim/steps/take-turn.ts',
  TenantChangeRefused: 'src/applications/tenants/shape.ts',
  DefinitionProblem: 'src/applications/tenants/shape.ts',
  Halt: 'src/engine/cycle/run-cycle.ts',
  ConnectFailure: 'src/outbound/send.ts',
  Stray: 'src/scim/parse-located-json.ts',
  NoAnswer: 'src/cli/commands/check.ts',
  NotTried: 'src/check/run-check.ts',
};

/** For who embeds Rollcall: its message is read by a programmer, with a stack. */
const forProgrammers: ReadonlySet<string> = new Set(['WebhookRefused']);

describe('an error that can reach a person', () => {
  const classes = code.flatMap(({ path, text }) =>
    [...text.matchAll(/class (\w+) extends Error \{([\s\S]*?)\n\}/g)].map(([, name = '', body = '']) => ({
      name,
      path,
      isAdvised: /readonly advice: string;/.test(body),
    })),
  );

  it('carries an advice, or is told by what does', () => {
    const untold = classes.filter(
      ({ name, isAdvised }) => !isAdvised && !(name in toldBy) && !forProgrammers.has(name),
    );
    expect(untold.map(({ name, path }) => `${path}: ${name}`)).toEqual([]);
  });

  it('is known where it is said to be told, and exists', () => {
    const text = new Map(code.map((file) => [file.path, file.text]));
    const lost = Object.entries(toldBy).filter(([name, path]) => {
      const isThere = classes.some((each) => each.name === name && !each.isAdvised);
      return !isThere || !new RegExp(`instanceof ${name}\\b`).test(text.get(path) ?? '');
    });
    expect(lost).toEqual([]);
  });
});
