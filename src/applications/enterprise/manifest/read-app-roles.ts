import { DEFAULT_ACCESS } from '#engine/model/role.ts';
import { type Located, type LocatedMember, type LocatedProblem, parseLocatedJson } from '#scim/parse-located-json.ts';
import type { AppRole } from '../settings.ts';

/** An app role with the line of the manifest it stands at. */
export interface LocatedRole extends AppRole {
  readonly line: number;
}

export interface ReadManifest {
  readonly roles: readonly LocatedRole[];
  readonly problems: readonly LocatedProblem[];
  /** The line of `appRoles`. */
  readonly line: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const known = ['allowedMemberTypes', 'description', 'displayName', 'id', 'isEnabled', 'value'];

/** The app roles of a manifest, with everything that is wrong and at which line. */
export function readAppRoles(text: string): ReadManifest {
  const parsed = parseLocatedJson(text);
  if (!parsed.ok) return { roles: [], problems: [parsed.problem], line: parsed.problem.line };
  const { value } = parsed;
  const wrong = (line: number, message: string) => ({ roles: [], problems: [{ line, message }], line });
  if (value.kind !== 'object') return wrong(value.line, 'The manifest is an object: { "appRoles": [ … ] }.');
  const strange = value.members.find(({ name }) => name !== 'appRoles');
  if (strange !== undefined)
    return wrong(strange.line, `The manifest has no ${strange.name}: it holds appRoles alone.`);
  const [list] = value.members;
  if (list === undefined || value.members.length > 1) return wrong(value.line, 'appRoles must stand here once.');
  if (list.value.kind !== 'list') return wrong(list.line, 'appRoles is a list of roles: [ … ].');
  const problems: LocatedProblem[] = [];
  const roles = list.value.items.flatMap((item) => readRole(item, problems));
  return { roles, problems: [...problems, ...doubles(roles)].sort((a, b) => a.line - b.line), line: list.line };
}

function readRole(item: Located, problems: LocatedProblem[]): LocatedRole[] {
  const before = problems.length;
  const say = (line: number, message: string) => problems.push({ line, message });
  if (item.kind !== 'object') {
    say(item.line, 'A role is an object: { "displayName": …, "value": …, "isEnabled": true }.');
    return [];
  }
  for (const { name, line } of item.members) {
    if (!known.includes(name)) say(line, `A role has no ${name}. It has ${known.join(', ')}.`);
  }
  const member = (name: string) => item.members.find((each) => each.name === name);
  const displayName = textOf(member('displayName'), 'displayName', item.line, say) ?? '';
  const value = textOf(member('value'), 'value', item.line, say) ?? '';
  const enabled = booleanOf(member('isEnabled'), item.line, say);
  const id = optionalText(member('id'), 'id', say);
  const description = optionalText(member('description'), 'description', say);
  if (id !== undefined && !uuid.test(id)) say(member('id')?.line ?? item.line, `id is no UUID: ${id}.`);
  if (/\s/.test(value)) say(member('value')?.line ?? item.line, 'value holds no blanks.');
  if (value === DEFAULT_ACCESS)
    say(member('value')?.line ?? item.line, 'Default Access is always there and not listed.');
  checkMembers(member('allowedMemberTypes'), say);
  if (problems.length > before) return [];
  const more = { ...(id === undefined ? {} : { id }), ...(description === undefined ? {} : { description }) };
  return [{ value, displayName, enabled, ...more, line: item.line }];
}

type Say = (line: number, message: string) => void;

function textOf(member: LocatedMember | undefined, name: string, line: number, say: Say): string | undefined {
  const text = optionalText(member, name, say);
  if (member === undefined) say(line, `This role has no ${name}.`);
  else if (text?.trim() === '') say(member.line, `${name} is empty.`);
  else if (text !== undefined && text.length > 120) say(member.line, `${name} has more than 120 characters.`);
  return text;
}

function optionalText(member: LocatedMember | undefined, name: string, say: Say): string | undefined {
  if (member === undefined) return undefined;
  const { value } = member;
  if (value.kind === 'plain' && typeof value.value === 'string') return value.value;
  if (value.kind === 'plain' && value.value === null && name !== 'value' && name !== 'displayName') return undefined;
  say(member.line, `${name} is a text in double quotes.`);
  return undefined;
}

function booleanOf(member: LocatedMember | undefined, line: number, say: Say): boolean {
  if (member === undefined) say(line, 'This role has no isEnabled: write true or false.');
  else if (member.value.kind === 'plain' && typeof member.value.value === 'boolean') return member.value.value;
  else say(member.line, 'isEnabled is true or false, without quotes.');
  return false;
}

/** Users and groups are assigned; applications are not. */
function checkMembers(member: LocatedMember | undefined, say: Say): void {
  if (member === undefined) return;
  const { value } = member;
  const items = value.kind === 'list' ? value.items : [];
  const users = items.some((item) => item.kind === 'plain' && item.value === 'User');
  const strange = items.find((item) => item.kind !== 'plain' || !['User', 'Application'].includes(String(item.value)));
  if (strange !== undefined) say(strange.line, 'allowedMemberTypes knows "User" and "Application".');
  else if (!users) say(member.line, 'allowedMemberTypes must hold "User": ["User"].');
}

function doubles(roles: readonly LocatedRole[]): LocatedProblem[] {
  return roles.flatMap((role, index) => {
    const earlier = roles.slice(0, index);
    const same = (name: 'value' | 'displayName' | 'id') =>
      role[name] !== undefined && earlier.some((each) => each[name]?.toLowerCase() === role[name]?.toLowerCase());
    return (['value', 'displayName', 'id'] as const)
      .filter(same)
      .map((name) => ({ line: role.line, message: `Another role has the same ${name}: ${role[name]}.` }));
  });
}
