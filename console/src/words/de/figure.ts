const figures = new Intl.NumberFormat('de-DE');

/** A number as it is written in German: 12.345. */
export function figure(of: number): string {
  return figures.format(of);
}

/** A number and what is counted, in the one of two forms that fits. */
export function counted(of: number, one: string, many: string): string {
  return `${figure(of)} ${of === 1 ? one : many}`;
}
