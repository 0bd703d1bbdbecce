import { DatabaseSync } from 'node:sqlite';

/** How many rows of each kind one tenant's users have made in a data file, and by which paths they are found. */
export function rowsWritten(file: string): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return JSON.stringify(
      [
        `select type, count(*) as rows from resource group by type`,
        `select path, count(*) as rows, max(length(key)) as longest from attribute where path like 'User.%' group by path`,
        `select path, count(*) as rows from unique_value where path like 'User.%' group by path`,
        `select kind, paths, count(*) as rows from change where type = 'User' group by kind, paths`,
        `select live from tally where type = 'User'`,
      ].map((sql) => database.prepare(sql).all()),
    );
  } finally {
    database.close();
  }
}
