import type { AttributeMapping, ListedAttribute, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import { compileExpression } from '#expressions/compile-expression.ts';
import type { ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { checkedList } from '../enterprise/attribute-list.ts';
import { sourceNames } from '../enterprise/check-mapping.ts';
import { knownTarget } from '../enterprise/known-target.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { checkedFilters } from '../enterprise/scoping-filters.ts';
import { knownAttributes } from '../enterprise/target-attributes.ts';
import { Refused } from '../refused.ts';
import type { FoundMapping } from './mappings-of.ts';
import type { SchemaNote } from './note.ts';
import { ownAttribute } from './own-attributes.ts';
import type { GraphAttributeMapping } from './schema.ts';
import { takeActions } from './take-actions.ts';
import { takeRow } from './take-row.ts';
import { takeScope } from './take-scope.ts';

/** What is asked while a mapping is taken. */
export interface Taking {
  readonly deps: ApplicationDeps;
  readonly named: NamedApplication;
  readonly object: ObjectType;
  readonly before: ObjectMapping;
  readonly found: FoundMapping;
}

export interface TakenMapping {
  readonly mapping: ObjectMapping;
  /** Where each row that was taken stands in the schema, by target in small letters. */
  readonly places: ReadonlyMap<string, string>;
  readonly notes: readonly SchemaNote[];
}

/** An object mapping as a schema wants it, as far as the application can; what it cannot stays as it is, and is told. */
export function takeMapping(taking: Taking): TakenMapping {
  const { before, found } = taking;
  const notes: SchemaNote[] = [];
  const listed = [...(before.listed ?? [])];
  const rows = new Map<string, AttributeMapping>();
  const named = new Set<string>();
  const places = new Map<string, string>();
  for (const [index, given] of found.mapping.attributeMappings.entries()) {
    const path = `${found.path}.attributeMappings[${index}]`;
    const target = given.targetAttributeName;
    const note = (taken: boolean, message: string) => notes.push({ path, name: target, taken, message });
    const key = target.toLowerCase();
    if (named.has(key)) {
      note(false, `${target} is mapped twice; the first was taken.`);
      continue;
    }
    named.add(key);
    const read = readRow(taking, given, listed);
    if ('message' in read) {
      note(false, read.message);
      continue;
    }
    for (const remark of read.remarks) note(true, remark);
    rows.set(key, read.row);
    places.set(key, path);
  }
  const { enabled, actions } = takeActions(taking, notes);
  const scopingFilters = filtersOf(taking, notes);
  const { listed: _, scopingFilters: __, ...rest } = before;
  const mapping = {
    ...rest,
    enabled,
    actions,
    attributes: [...stays(before, rows, named), ...added(before, rows)],
    ...(scopingFilters.length === 0 ? {} : { scopingFilters }),
    ...(listed.length === 0 ? {} : { listed }),
  };
  return { mapping, places, notes };
}

/** Rows in their order: as the schema has them; rows that write nothing and rows whose counterpart could not be taken as they are. */
function stays(
  { attributes }: ObjectMapping,
  rows: ReadonlyMap<string, AttributeMapping>,
  named: ReadonlySet<string>,
): readonly AttributeMapping[] {
  return attributes.flatMap((row) => {
    const key = row.target.toLowerCase();
    const isIdle = !row.mapped || row.source.kind === 'none';
    const now = rows.get(key) ?? (isIdle || named.has(key) ? row : undefined);
    return now === undefined ? [] : [now];
  });
}

function added({ attributes }: ObjectMapping, rows: ReadonlyMap<string, AttributeMapping>) {
  const there = new Set(attributes.map(({ target }) => target.toLowerCase()));
  return [...rows].flatMap(([key, row]) => (there.has(key) ? [] : [row]));
}

function readRow(taking: Taking, given: GraphAttributeMapping, listed: ListedAttribute[]) {
  const { deps, object, before, found } = taking;
  const target = given.targetAttributeName;
  try {
    const present = before.attributes.find((row) => row.target.toLowerCase() === target.toLowerCase());
    const row = present ?? newRow(taking, target, ownAttribute(found.attributes, given), listed);
    const read = takeRow(row, given);
    if (!read.ok) return { message: told(target, read.message, present) };
    const problem = sourceProblem(read.row.source, sourceNames(deps, object));
    return problem === undefined ? read : { message: told(target, problem, present) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { message: error.advice === undefined ? error.message : `${error.message} ${error.advice}` };
  }
}

/** @throws Refused for an attribute that the application has not, and nobody described */
function newRow(
  { deps, named, object }: Taking,
  target: string,
  own: ListedAttribute | undefined,
  listed: ListedAttribute[],
): AttributeMapping {
  if (/^(?:id|meta|schemas|groups)$/i.test(target))
    throw new Refused(
      'invalid',
      `${target} is given by the application itself and cannot be written.`,
      'Take the row out.',
    );
  const isKnown = knownAttributes(deps, named, object).some(({ name }) => name.toLowerCase() === target.toLowerCase());
  if (own !== undefined && !isKnown) listed.push(...checkedList([own]));
  return knownTarget(deps, named, object, target, { listed });
}

/** The message for a row that is not taken, with what becomes of the one there is. */
export function told(target: string, message: string, present: AttributeMapping | undefined): string {
  const stayed = present === undefined ? '' : ' The row stays as it is.';
  return `${target}: ${message.startsWith(`${target}: `) ? message.slice(target.length + 2) : message}${stayed}`;
}

function sourceProblem(source: AttributeMapping['source'], names: readonly string[]): string | undefined {
  if (source.kind === 'direct' && !names.includes(source.attribute))
    return `the directory has no attribute ${source.attribute}. ${didYouMean(source.attribute, names)}`.trim();
  if (source.kind !== 'expression') return undefined;
  const compiled = compileExpression(source.text, { attributes: names });
  return compiled.ok ? undefined : `${compiled.problem.message}. ${compiled.problem.hint}`;
}

function filtersOf({ deps, object, before, found }: Taking, notes: SchemaNote[]) {
  const now = before.scopingFilters ?? [];
  const read = takeScope(found.mapping.scope);
  const leave = (message: string) => {
    const name = 'scoping filters';
    notes.push({
      path: `${found.path}.scope`,
      name,
      taken: false,
      message: `${message} The scoping filters stay as they are.`,
    });
    return now;
  };
  if (!read.ok) return leave(read.message);
  try {
    return checkedFilters(deps, object, read.filters);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return leave(error.advice === undefined ? error.message : `${error.message} ${error.advice}`);
  }
}
