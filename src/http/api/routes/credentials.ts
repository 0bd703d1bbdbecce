import {
  endCredential,
  nameCredential,
  removeCredential,
  switchCredential,
} from '#applications/credentials/end-credential.ts';
import { endingCredentials } from '#applications/credentials/ending-credentials.ts';
import {
  credentialsOf,
  makeCredential,
  regenerateCredential,
  showCredential,
} from '#applications/credentials/make-credential.ts';
import { endOldSecret, rotateCredential } from '#applications/credentials/rotate-credential.ts';
import { generateToken, setCredential } from '#applications/credentials/set-credential.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const credentials: readonly Route[] = [
  route(contract.createCredential, (administrator, { params, body }) =>
    makeCredential(administrator, params.tenant, body),
  ),
  route(contract.listCredentials, (administrator, { params }) => credentialsOf(administrator, params.tenant)),
  route(contract.listEndingCredentials, (administrator) => endingCredentials(administrator)),
  route(contract.getCredential, (administrator, { params }) =>
    showCredential(administrator, params.tenant, params.credential),
  ),
  route(contract.renameCredential, (administrator, { params, body }) =>
    nameCredential(administrator, params.tenant, params.credential, body.name),
  ),
  route(contract.revokeCredential, (administrator, { params }) =>
    endCredential(administrator, params.tenant, params.credential),
  ),
  route(contract.regenerateCredential, (administrator, { params, body }) =>
    regenerateCredential(administrator, params.tenant, params.credential, body.withToken),
  ),
  route(contract.rotateCredential, (administrator, { params, body }) =>
    rotateCredential(administrator, params.tenant, params.credential, body),
  ),
  route(contract.endOldSecret, (administrator, { params }) =>
    endOldSecret(administrator, params.tenant, params.credential),
  ),
  route(contract.generateToken, (administrator, { params }) =>
    generateToken(administrator, params.tenant, params.credential),
  ),
  route(contract.setCredential, (administrator, { params, body }) =>
    setCredential(administrator, params.tenant, params.credential, body),
  ),
  route(contract.disableCredential, (administrator, { params, body }) =>
    switchCredential(administrator, params.tenant, params.credential, body.disabled),
  ),
  route(contract.deleteCredential, async (administrator, { params }) => ({
    deleted: await removeCredential(administrator, params.tenant, params.credential),
  })),
];
