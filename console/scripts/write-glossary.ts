import { readFileSync, writeFileSync } from 'node:fs';
import { glossaryTable } from './glossary-table.ts';

const file = new URL('../../docs/GLOSSARY.md', import.meta.url);
const heading = '| On the screen |';
const before = readFileSync(file, 'utf8');
const begin = before.indexOf(heading);
const end = before.indexOf('\n\n', begin);
if (begin < 0) throw new Error(`docs/GLOSSARY.md has no table that begins with ${heading}`);
writeFileSync(file, before.slice(0, begin) + glossaryTable() + (end < 0 ? '' : before.slice(end + 1)));
