import { startCluster } from '../../test/support/postgres-cluster.ts';
import { announce } from './announce.ts';

/** A PostgreSQL of its own without fsync; its address is its file. */
const { url, stop } = await startCluster();
announce({ endpoints: [], file: url }, stop);
