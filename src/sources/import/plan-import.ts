import type { JsonObject } from '#scim/json.ts';
import type { Groups } from '../csv/parse-groups.ts';
import type { People, PersonRow } from '../csv/parse-people.ts';
import type { Problem } from '../csv/problem.ts';
import type { FilesRead } from '../csv/read-files.ts';
import type { DirectoryIndex, Known } from './directory-index.ts';
import { orderPeople, type PersonStep } from './order-people.ts';
import type { GroupName, ImportStep, Missing } from './step.ts';

export interface ImportPlan {
  readonly steps: readonly ImportStep[];
  readonly problems: readonly Problem[];
  /** People whom the file does not name; `kept` of them stay as they are. */
  readonly absent: readonly Known[];
  readonly kept: number;
  /** Lines of bad rows that do not say whom they mean: nobody can be called absent then. */
  readonly nameless: readonly number[];
}

interface Directory {
  readonly people: DirectoryIndex;
  readonly groups: DirectoryIndex;
}

/** Decides what an import will do: pure. References that lead nowhere become problems of their rows. */
export function planImport(files: FilesRead, directory: Directory, missing: Missing): ImportPlan {
  const people = planPeople(files.people, directory.people);
  const groups = planGroups(files.groups, directory.groups, people.nameOf);
  const absent = files.people === undefined ? [] : directory.people.all.filter((known) => !people.named.has(known.id));
  const changing = missing === 'keep' ? [] : absent.filter((known) => missing === 'delete' || known.enabled);
  const leave: ImportStep[] = changing.map((known) => ({
    kind: 'absent',
    origin: { file: 'absent from the file', line: 0 },
    id: known.id,
    name: known.name,
    action: missing === 'delete' ? 'delete' : 'disable',
  }));
  return {
    steps: [...people.steps, ...groups.steps, ...groups.members, ...leave],
    problems: [...people.problems, ...groups.problems],
    absent: changing,
    kept: absent.length - changing.length,
    nameless: people.nameless,
  };
}

function planPeople(people: People | undefined, directory: DirectoryIndex) {
  const rows = people?.rows ?? [];
  const nameOf = nameFinder(rows, directory);
  const leftOut = readLeftOut(people?.leftOut ?? [], directory);
  const named = new Set(leftOut.known);
  const problems: Problem[] = [];
  const steps: PersonStep[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const known = knownPerson(row, directory);
    const origin = { file: row.file, line: row.line };
    if (known !== undefined && taken.has(known.id)) {
      const message = `${row.userPrincipalName} and an earlier row mean the same person (${known.name}): keep one of the two`;
      problems.push({ ...origin, column: '', message });
      continue;
    }
    if (known !== undefined) taken.add(known.id);
    const manager = row.manager === undefined || row.manager === null ? row.manager : nameOf(row.manager);
    if (row.manager !== undefined && manager === undefined) {
      const message = `the manager "${row.manager}" is neither in the file nor in the directory: add that person, or empty the cell`;
      problems.push({ ...origin, column: 'manager', message });
      continue;
    }
    const attributes = withAnchor(row.attributes, row.anchor);
    const step = { kind: 'person', origin, ...idOf(known), name: row.userPrincipalName, attributes } as const;
    steps.push(manager === undefined ? step : { ...step, manager });
  }
  for (const id of taken) named.add(id);
  return { steps: orderPeople(steps, directory), problems, named, nameOf, nameless: leftOut.nameless };
}

/** Finds the userPrincipalName that a reference means: a name, an anchor or an alias, of the file before the directory. */
function nameFinder(rows: readonly PersonRow[], directory: DirectoryIndex): (reference: string) => string | undefined {
  const names = new Map<string, string>();
  for (const known of directory.all) {
    names.set(known.name.toLowerCase(), known.name);
    if (known.anchor !== undefined) names.set(known.anchor.toLowerCase(), known.name);
  }
  for (const row of rows) {
    for (const alias of [row.userPrincipalName, ...row.aliases]) names.set(alias.toLowerCase(), row.userPrincipalName);
  }
  return (reference) => names.get(reference.toLowerCase());
}

/** Whom the bad rows mean, and the lines of those that do not say. */
function readLeftOut(leftOut: People['leftOut'], directory: DirectoryIndex) {
  const meant = leftOut.flatMap(({ names }) =>
    names.map((name) => directory.byAnchor.get(name) ?? directory.byName.get(name.toLowerCase())),
  );
  return {
    known: meant.flatMap((known) => (known === undefined ? [] : [known.id])),
    nameless: leftOut.filter(({ names }) => names.length === 0).map(({ line }) => line),
  };
}

function knownPerson(row: PersonRow, directory: DirectoryIndex): Known | undefined {
  const byAnchor = row.anchor === undefined ? undefined : directory.byAnchor.get(row.anchor);
  if (byAnchor !== undefined) return byAnchor;
  const byName = directory.byName.get(row.userPrincipalName.toLowerCase());
  // The name of somebody whose anchor differs was given to another person: two people, not one.
  const another = byName?.anchor !== undefined && row.anchor !== undefined && byName.anchor !== row.anchor;
  return another ? undefined : byName;
}

function planGroups(
  groups: Groups | undefined,
  directory: DirectoryIndex,
  personOf: (reference: string) => string | undefined,
) {
  const rows = groups?.rows ?? [];
  const inFile = new Map<string, GroupName>();
  for (const known of directory.all)
    for (const key of [known.name, known.anchor])
      if (key !== undefined) inFile.set(key.toLowerCase(), named(known.name, known.anchor));
  for (const row of rows)
    for (const key of [row.displayName, row.anchor])
      if (key !== undefined) inFile.set(key.toLowerCase(), named(row.displayName, row.anchor));
  const problems: Problem[] = [];
  const steps: ImportStep[] = [];
  const members: ImportStep[] = [];
  for (const row of rows) {
    const origin = { file: row.file, line: row.line };
    const key = row.displayName.toLowerCase();
    const known =
      (row.anchor === undefined ? undefined : directory.byAnchor.get(row.anchor)) ?? directory.byName.get(key);
    if (row.anchor === undefined && directory.shared.has(key)) {
      problems.push({
        ...origin,
        column: 'displayName',
        message: `several groups of the directory are called "${row.displayName}": add a column id to tell them apart`,
      });
      continue;
    }
    steps.push({
      kind: 'group',
      origin,
      ...idOf(known),
      name: row.displayName,
      attributes: withAnchor(row.attributes, row.anchor),
    });
    if (row.members === undefined) continue;
    const people: string[] = [];
    const nested: GroupName[] = [];
    for (const member of row.members) {
      const person = member.kind === 'person' ? personOf(member.name) : undefined;
      const group = inFile.get(member.name.toLowerCase());
      if (person !== undefined) people.push(person);
      else if (group !== undefined) nested.push(group);
      else
        problems.push({
          file: row.file,
          line: member.line,
          column: 'members',
          message: `"${member.name}" is neither in the files nor in the directory: add that person (a group is written group:Name), or take the name out`,
        });
    }
    members.push({ kind: 'members', origin, group: named(row.displayName, row.anchor), people, groups: nested });
  }
  return { steps, members, problems };
}

function named(name: string, anchor: string | undefined): GroupName {
  return anchor === undefined ? { name } : { name, anchor };
}

function idOf(known: Known | undefined): { readonly id?: string } {
  return known === undefined ? {} : { id: known.id };
}

function withAnchor(attributes: JsonObject, anchor: string | undefined): JsonObject {
  return anchor === undefined ? attributes : { ...attributes, onPremisesImmutableId: anchor };
}
