/** The oldest Node that has all that is used: its built-in SQLite above all. */
const oldest = 24;

/** What is wrong with the Node that runs this, by its version (`v20.20.2`); undefined when nothing is. */
export function nodeProblem(version: string): string | undefined {
  const major = Number(/^v?(\d+)/.exec(version)?.[1]);
  if (major >= oldest) return undefined;
  return `Rollcall needs Node ${oldest} or newer, and this is ${version}. Install a newer one: https://nodejs.org/en/download.`;
}
