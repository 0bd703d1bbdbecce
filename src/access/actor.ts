/** Who acts, as the audit and the change feed name it: a kind and a name, `os:alice`, `administrator:3f2a…`, `job:17`. */
export type Actor = `${ActorKind}:${string}`;

export type ActorKind = 'os' | 'administrator' | 'tenant-administrator' | 'guest' | 'credential' | 'job' | 'system';

/** The operating-system user that called the command line; control characters cannot get into the audit. */
export function operatingSystemUser(name: string): Actor {
  const shown = name.replace(/\p{Cc}/gu, '').slice(0, 100);
  return `os:${shown === '' ? 'unknown' : shown}`;
}

/** What Rollcall does by itself: `system:retention`. */
export function systemActor(task: string): Actor {
  return `system:${task}`;
}
