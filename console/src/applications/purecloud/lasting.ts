/** A number of seconds in the largest unit that it fills. */
export function lasting(value: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([each]) => value >= each) ?? [1, 'second'];
  const count = Math.round((value / size) * 10) / 10;
  return `${count.toLocaleString('en')} ${unit}${count === 1 ? '' : 's'}`;
}
