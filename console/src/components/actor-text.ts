import { words } from '../words.ts';

/** Who acted, as the audit names it (`administrator:adele`, `os:root`, `system:retention`), in the words of the reader. */
export function actorText(actor: string): string {
  if (actor === 'schedule') return words.shared.actorSchedule;
  const at = actor.indexOf(':');
  const kind = actor.slice(0, at);
  const name = actor.slice(at + 1);
  if (kind === 'administrator' || kind === 'tenant-administrator') return name;
  if (kind === 'os') return words.shared.actorOs(name);
  if (kind === 'guest') return words.shared.actorGuest;
  if (kind === 'system') return words.shared.actorSystem;
  return actor;
}
