import type { JsonObject } from '#scim/json.ts';
import type { PushState } from './group-push.ts';
import type { Link } from './link.ts';
import type { SentCreate } from './sent-create.ts';
import type { ObjectType } from './target.ts';

/** A row of work: that an object (member 0) or one membership of it needs evaluation. */
export interface Work {
  readonly source: number;
  readonly member: number;
  /** Moves with every reason to evaluate again: what is settled under another number stays due. */
  readonly seq: number;
  /** Its urgency as a number: see `urgency.ts`. */
  readonly urgency: number;
  readonly attempts: number;
  readonly firstFailed: number | undefined;
  readonly sent: SentCreate | undefined;
}

/** An assignment that brings an object in. */
export interface Grant {
  readonly role: string;
  /** Number of the assigned group that it comes through; 0: assigned itself. */
  readonly group: number;
  /** It was there before accounts were made: nobody gets one by it until somebody provisions it. Absent: no. */
  readonly waits?: boolean;
}

/** All that is known of one object before the target is asked. */
export interface Subject {
  readonly source: number;
  readonly type: ObjectType;
  /** undefined once it was purged. */
  readonly id: string | undefined;
  readonly doc: JsonObject | undefined;
  /** In the recycle bin. */
  readonly deleted: boolean;
  /** Roles of its assignments, direct and through assigned groups it is a direct member of. */
  readonly roles: readonly string[];
  /** The assignments behind the roles; absent: none, or nobody asked. */
  readonly grants?: readonly Grant[];
  readonly link: Link | undefined;
  readonly work: Work | undefined;
  /** What was said of pushing this very group, apart from assignments. */
  readonly push?: PushState;
  /** Somebody asked for this very object: what waits of its assignments goes, too. */
  readonly demanded?: true;
  /** The account is to be revoked: it is written down that its person left. */
  readonly leaving?: true;
  /** The account that was found for it and waits for adoption, or was adopted. */
  readonly pending?: { readonly target: string; readonly state: 'pending' | 'approved' };
}

/** What an administrator calls the object. */
export function identityOf(subject: Subject): string {
  const doc = subject.doc;
  for (const name of ['userPrincipalName', 'displayName']) {
    const value = doc !== undefined && Object.hasOwn(doc, name) ? doc[name] : undefined;
    if (typeof value === 'string' && value !== '') return value;
  }
  const written = subject.link?.written;
  const last = written?.userName ?? written?.displayName;
  return typeof last === 'string' ? last : (subject.id ?? `object ${subject.source}`);
}
