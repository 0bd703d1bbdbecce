/** Classes to each doubling: a class is at most an eighth of its value wide. */
const each = 8;

/**
 * The class of milliseconds that a time belongs to, named by the longest time in it: exact below 16, then 8 to each doubling. Few counts
 * are kept instead of every time.
 */
export function latencyClass(milliseconds: number): number {
  const whole = Math.max(0, Math.round(milliseconds));
  if (whole < 2 * each) return whole;
  const width = 2 ** Math.floor(Math.log2(whole)) / each;
  return Math.floor(whole / width) * width + width - 1;
}
