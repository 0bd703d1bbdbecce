import type { RawEntry } from '#engine/log/walk-entries.ts';

/** Whether name, account, code, message or advice of an entry hold a text, whatever the case; most bodies need not be parsed for that. */
export function holdsText(
  text: string,
): (entry: Pick<RawEntry, 'identity' | 'target' | 'code' | 'body' | 'whole'>) => boolean {
  const wanted = text.toLowerCase();
  const has = (value: string | undefined) => value?.toLowerCase().includes(wanted) === true;
  const written = JSON.stringify(wanted).slice(1, -1);
  // What a sigma becomes follows from the letters around it, and in JSON there are others; half a character is escaped there.
  const may =
    /[σς]/.test(wanted) || !wanted.isWellFormed() ? () => true : (body: string) => body.toLowerCase().includes(written);
  return ({ identity, target, code, body, whole }) => {
    if (has(identity) || has(target) || has(code)) return true;
    if (!may(body)) return false;
    const { message, advice } = whole().body;
    return has(message) || has(advice);
  };
}
