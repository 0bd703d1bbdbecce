import { contract } from '../../src/http/api/contract.ts';

/** The text of `src/api/endpoints.ts`: what the browser must know of the contract, without its schemas. */
export function endpointsFile(): string {
  const lines = Object.values(contract).map(
    ({ name, method, path, roles, open = false }) =>
      `  ${name}: { method: '${method}', path: '${path}', roles: [${roles.map((role) => `'${role}'`).join(', ')}], open: ${open} },`,
  );
  return [
    '// Written by console/scripts/write-endpoints.ts from the contract.',
    '',
    '/** Where each endpoint lies and who may call it. */',
    'export const endpoints = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
}
