import { auditOf, exportAudit } from '#applications/system/audit.ts';
import { backUp, rotateSealingKey } from '#applications/system/installation.ts';
import { verifyAudit } from '#applications/system/verify-audit.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const system: readonly Route[] = [
  route(contract.getStatus, ({ deps }) => ({
    version: deps.version,
    url: deps.publicUrl(),
    sandbox: deps.sandbox,
    store: deps.storage.dialect,
    data: deps.data,
  })),
  route(contract.rotateKey, (administrator) => rotateSealingKey(administrator)),
  route(contract.createBackup, (administrator, { body }) => backUp(administrator, body.file)),
  route(contract.listAudit, ({ deps }, { query }) => auditOf(deps, query)),
  route(contract.verifyAudit, ({ deps }, { query }) => verifyAudit(deps, query)),
  route(contract.exportAudit, ({ deps }, { query }) => exportAudit(deps, query)),
];
