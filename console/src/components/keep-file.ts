const types = { csv: 'text/csv;charset=utf-8', json: 'application/json', yaml: 'application/yaml' } as const;

/** Hands a file to the browser, under the name with today's date. */
export function keepFile(parts: readonly string[], name: string, format: keyof typeof types): void {
  const type = types[format];
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}-${new Date().toISOString().slice(0, 10)}.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}
