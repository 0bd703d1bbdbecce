/** With this begins the name of each table and index that an application which embeds Rollcall keeps in its store; none of Rollcall's ever does. */
export const ownPrefix = 'app_';

/** Whether a table, an index, or a column of a table (`app_seat.id`) is the application's own. */
export function isOwnTable(name: string): boolean {
  return name.startsWith(ownPrefix);
}
