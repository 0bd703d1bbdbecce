import { announce } from './announce.ts';
import { hire } from './directory.ts';
import { openService } from './open-service.ts';

/** Fills a directory with so many users and is ready then: whoever is measured in the same folder afterwards has done none of it. */
const [, , folder = '', count = '0'] = process.argv;
const service = await openService({ folder, rate: 'any' });
await hire(service.directory, 0, Number(count));
announce({ endpoints: [] }, () => service.close());
