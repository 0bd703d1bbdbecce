import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpointsFile } from './endpoints-file.ts';

// `node console/scripts/write-endpoints.ts`: run it after every change of the contract.
writeFileSync(join(import.meta.dirname, '..', 'src', 'api', 'endpoints.ts'), endpointsFile());
