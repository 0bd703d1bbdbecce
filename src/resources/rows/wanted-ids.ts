/**
 * A table `wanted` of `count` ids, to be joined by `cross join resource r … where r.tenant = ? and r.id = w.id`. SQLite keeps
 * no statistics here and goes through a whole tenant for `r.id in (?, ?)`: 30 ms instead of 0.02 among 100,000 users.
 */
export function wantedIds(count: number): string {
  return `wanted (id) as (values ${Array(count).fill('(?)').join(', ')})`;
}
