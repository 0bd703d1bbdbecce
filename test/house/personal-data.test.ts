import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalTables } from '#applications/privacy/personal-tables.ts';
import { Connection } from '#storage/sqlite/connection.ts';
import { migrate } from '#storage/sqlite/migrate.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

describe('personal data', () => {
  const store = new Connection({ file: ':memory:', readOnly: false });
  beforeAll(() => {
    migrate(store, ':memory:');
  });
  afterAll(() => store.close());

  const columnsOf = (table: string): readonly Column[] =>
    JSON.parse(JSON.stringify(store.all(`select name, type, pk from pragma_table_info('${table}')`, [])));

  it('stands only where src/applications/privacy/personal-tables.ts says: every table and every column of text is in it', () => {
    const tables: readonly { name: string }[] = JSON.parse(
      JSON.stringify(
        store.all("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name", []),
      ),
    );
    const found = tables
      .filter(({ name }) => name !== 'store')
      .map(({ name }) => {
        const columns = columnsOf(name);
        const key = columns.filter(({ pk, name: column }) => pk > 0 && column !== 'tenant');
        return {
          table: name,
          key: [...key].sort((one, other) => one.pk - other.pk).map((column) => column.name),
          texts: columns.flatMap(({ name: column, type }) => (type.toLowerCase() === 'text' ? [column] : [])).sort(),
        };
      });
    const said = [...personalTables]
      .sort((one, other) => (one.table < other.table ? -1 : 1))
      .map(({ table, key, texts, plain }) => ({ table, key, texts: [...texts, ...plain].sort() }));
    expect(said).toEqual(found);
  });

  it('is named by columns that are there', () => {
    for (const { table, persons = [], about = [], owned = [], texts } of personalTables) {
      const columns = columnsOf(table).map(({ name }) => name);
      for (const column of [...persons, ...about]) expect(columns, table).toContain(column);
      for (const column of owned) expect(texts, table).toContain(column);
    }
  });
});
