/** A resource that may be a member of the group asked about. */
export interface KnownMember {
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly present: boolean;
}

/** A group that a resource is directly in. */
export interface MemberGroup {
  readonly n: number;
  readonly id: string;
  readonly type: string;
}

/** A member as a group shows it. */
export interface ShownMember {
  readonly group: number;
  readonly n: number;
  readonly id: string;
  readonly type: string;
  readonly display: string | null;
}

/** A group as a user shows it. */
export interface ShownGroup {
  readonly n: number;
  readonly id: string;
  readonly display: string | null;
  readonly direct: boolean;
}

/** A group that contains the group `start`, or is it. */
export interface ReachedGroup extends Omit<ShownGroup, 'direct'> {
  readonly start: number;
}

export function decodeMember(row: unknown): KnownMember {
  const { n, id, type, present } = row as Omit<KnownMember, 'present'> & { readonly present: number };
  return { n, id, type, present: present === 1 };
}

export function decodeMemberGroup(row: unknown): MemberGroup {
  return { ...(row as MemberGroup) };
}

export function decodeShownMember(row: unknown): ShownMember {
  return { ...(row as ShownMember) };
}

export function decodeReachedGroup(row: unknown): ReachedGroup {
  return { ...(row as ReachedGroup) };
}

/** The columns `member` and `group`. */
export function decodeDirect(row: unknown): { readonly member: number; readonly group: number } {
  const { member, group } = row as { readonly member: number; readonly group: number };
  return { member, group };
}

/** The column `n`. */
export function decodeNumber(row: unknown): number {
  return (row as { readonly n: number }).n;
}
