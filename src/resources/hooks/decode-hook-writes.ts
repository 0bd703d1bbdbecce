import type { OwnStatement } from './own-statement.ts';

/** The statements that a hook answered with. @throws TypeError saying what it may answer */
export function decodeHookWrites(answer: unknown): readonly OwnStatement[] {
  if (answer === undefined || answer === null) return [];
  const writes = typeof answer === 'object' && 'writes' in answer ? answer.writes : undefined;
  if (!Array.isArray(writes)) {
    throw new TypeError('A hook answers nothing, a ScimError, or { writes: [{ sql, parameters }] }.');
  }
  return writes.map(decodeOwnStatement);
}

/** A statement as an application wrote it. @throws TypeError saying what is wrong with it */
export function decodeOwnStatement(statement: unknown): OwnStatement {
  const { sql, parameters = [], rows } = (statement ?? {}) as Partial<OwnStatement>;
  if (typeof sql !== 'string') throw new TypeError('A statement is { sql, parameters }, and sql is a text.');
  if (!Array.isArray(parameters)) throw new TypeError(`The parameters of "${sql}" are no array.`);
  if (rows !== undefined && !Number.isInteger(rows)) throw new TypeError(`rows of "${sql}" is no whole number.`);
  return statement as OwnStatement;
}
