import { createHash } from 'node:crypto';

/** What an entry of the audit says, as its row holds it. */
export interface EntryContent {
  readonly entry: string;
  readonly act: string;
  readonly actor: string;
  readonly object: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * The salted hash of what an entry says. Without the salt nothing can be learnt from it, so that it may stay when an erasure
 * takes what was said.
 */
export function commitmentOf(salt: string, content: EntryContent): string {
  const { entry, act, actor, object, before, after } = content;
  return sha256(salt + [entry, act, actor, object, before ?? '', after ?? ''].map(sha256).join(''));
}

/** What a link of the chain covers, besides its place and the link before. */
export function coveredBy(content: Pick<EntryContent, 'entry' | 'act'>, commitment: string): string {
  return `${content.entry}\n${content.act}\n${commitment}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
