/**
 * Where a key leads from a row.
 *
 * @param page rows that fit in the window
 * @returns undefined for keys that do not walk
 */
export function moveTo(key: string, index: number, total: number, page: number): number | undefined {
  const last = total - 1;
  const far = Math.max(1, page);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + far);
    case 'PageUp':
      return Math.max(0, index - far);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
