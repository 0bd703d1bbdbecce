/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once, as the system does by itself. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
