import { language } from '../../words/language.ts';

/** A number of seconds in the largest unit that it fills. */
export function lasting(value: number): string {
  const units = [
    [86_400, 'day'],
    [3600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([each]) => value >= each) ?? [1, 'second'];
  const written = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, written).format(value / size);
}
