/** What a group is known by in a rule. */
export const groupMarks = ['displayName', 'externalId', 'id'] as const;
export type GroupMark = (typeof groupMarks)[number];

/** Members of the groups that it names have the role. */
export interface RoleRule {
  readonly by: GroupMark;
  /** A name in any case, where `*` stands for any text; or an identifier, letter by letter. */
  readonly group: string;
  /** What the application calls the role. */
  readonly role: string;
}

/** Which role somebody has in the application, by the groups of the customer's directory. The first rule that fits counts. */
export interface RoleMapping {
  /** Grows with each change; 0: nobody ever set it. */
  readonly version: number;
  readonly rules: readonly RoleRule[];
  /** The role of who is in none of these groups; null: none. */
  readonly otherwise: string | null;
}

export const noRoleMapping: RoleMapping = { version: 0, rules: [], otherwise: null };

/** Whether anything is mapped at all. */
export function mapsRoles({ rules, otherwise }: RoleMapping): boolean {
  return rules.length > 0 || otherwise !== null;
}

/** A group, as far as rules look at it. */
export interface MappedGroup {
  readonly id: string;
  readonly displayName: string | null;
  readonly externalId: string | null;
}

/** Somebody's role, and why. */
export interface MappedRole {
  readonly role: string | null;
  /** The rule that counts, from 1; null: none fits. */
  readonly rule: number | null;
  /** The group that it fits. */
  readonly group: MappedGroup | null;
  /** Rules that fit too and come later. */
  readonly outranked: readonly { readonly role: string; readonly rule: number; readonly group: MappedGroup }[];
}

/** The role of who is in these groups. */
export function roleIn({ rules, otherwise }: RoleMapping, groups: readonly MappedGroup[]): MappedRole {
  const fitting = rules.flatMap((rule, at) => {
    const group = groups.find((each) => fits(rule, each));
    return group === undefined ? [] : [{ role: rule.role, rule: at + 1, group }];
  });
  const [first, ...outranked] = fitting;
  if (first === undefined) return { role: otherwise, rule: null, group: null, outranked: [] };
  return { ...first, outranked };
}

/** Whether a rule speaks of a group. */
export function fits({ by, group: wanted }: RoleRule, group: MappedGroup): boolean {
  const value = group[by];
  if (value === null) return false;
  return by === 'displayName' ? matchesPattern(fold(wanted), fold(value)) : value === wanted;
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Whether the text is the pattern, in which `*` stands for any text, the empty one too. Takes time in proportion to both. */
export function matchesPattern(pattern: string, text: string): boolean {
  const [head = '', ...parts] = pattern.split('*');
  const tail = parts.pop();
  if (tail === undefined) return text === pattern;
  if (!text.startsWith(head) || !text.endsWith(tail) || text.length < head.length + tail.length) return false;
  let at = head.length;
  const end = text.length - tail.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
