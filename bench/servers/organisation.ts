import { join } from 'node:path';
import { found } from '../organisation/found.ts';
import { multiply } from '../organisation/multiply.ts';
import { announce } from './announce.ts';

/** Makes an organisation of so many people with so many entries in its log, in the folder or at a PostgreSQL address, and is ready then. */
const [, , folder = '', people = '1000', entries = '100000', store = ''] = process.argv;
await found(folder, Number(people), store);
const sizes = { people: Number(people), entries: Number(entries) };
await multiply(join(folder, 'data', 'rollcall.db'), store, sizes, (text) => console.error(text));
announce({ endpoints: [] }, async () => {});
