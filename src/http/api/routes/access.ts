import {
  addAdministrator,
  allAdministrators,
  removeAdministrator,
  resetAdministrator,
  setAdministrator,
  showAdministrator,
} from '#applications/access/administrators.ts';
import { createToken, ownTokens, revokeToken } from '#applications/access/api-tokens.ts';
import { changePassword } from '#applications/access/change-password.ts';
import { openSetup } from '#applications/access/one-time-link.ts';
import { endOwnSession, ownSessions, signOutEverywhere } from '#applications/access/own-sessions.ts';
import { addOwner, removeOwner, showOwners } from '#applications/access/owners.ts';
import { confirmTotp, enrolTotp, removeTotp, renewRecoveryCodes } from '#applications/access/second-factor.ts';
import { reauthenticate, secondFactor, signIn, signOut } from '#applications/access/sessions.ts';
import { claimSetup, lookAtLink } from '#applications/access/set-up.ts';
import { viewSession } from '#applications/access/view-session.ts';
import { contract } from '../contract.ts';
import { type Route, route, sessionRoute } from '../route.ts';

const comingIn: readonly Route[] = [
  route(contract.lookAtLink, (visitor, { body }) => lookAtLink(visitor, body.token)),
  sessionRoute(contract.claimSetup, (visitor, { body }) => claimSetup(visitor, body)),
  route(contract.openSetup, (administrator) => openSetup(administrator)),
  route(contract.getSession, (visitor) => viewSession(visitor)),
  sessionRoute(contract.signIn, (visitor, { body }) => signIn(visitor, body)),
  sessionRoute(contract.secondFactor, (visitor, { body }) => secondFactor(visitor, body.code)),
  sessionRoute(contract.signOut, (visitor) => signOut(visitor)),
  sessionRoute(contract.signOutEverywhere, (administrator) => signOutEverywhere(administrator)),
  route(contract.reauthenticate, (administrator, { body }) => reauthenticate(administrator, body)),
];

const account: readonly Route[] = [
  sessionRoute(contract.changePassword, (administrator, { body }) => changePassword(administrator, body)),
  route(contract.enrolTotp, (administrator) => enrolTotp(administrator)),
  route(contract.confirmTotp, (administrator, { body }) => confirmTotp(administrator, body.code)),
  route(contract.removeTotp, (administrator) => removeTotp(administrator)),
  route(contract.newRecoveryCodes, (administrator) => renewRecoveryCodes(administrator)),
  route(contract.listSessions, async (administrator) => ({ sessions: await ownSessions(administrator) })),
  sessionRoute(contract.endSession, (administrator, { params }) => endOwnSession(administrator, params.session)),
  route(contract.listApiTokens, async (administrator) => ({ tokens: await ownTokens(administrator) })),
  route(contract.createApiToken, (administrator, { body }) => createToken(administrator, body)),
  route(contract.revokeApiToken, (administrator, { params }) => revokeToken(administrator, params.token)),
];

const administrators: readonly Route[] = [
  route(contract.listAdministrators, async ({ deps }) => ({ administrators: await allAdministrators(deps) })),
  route(contract.getAdministrator, ({ deps }, { params }) => showAdministrator(deps, params.administrator)),
  route(contract.addAdministrator, (administrator, { body }) => addAdministrator(administrator, body)),
  sessionRoute(contract.setAdministrator, (administrator, { params, body }) =>
    setAdministrator(administrator, params.administrator, body),
  ),
  route(contract.resetAdministrator, (administrator, { params }) =>
    resetAdministrator(administrator, params.administrator),
  ),
  route(contract.removeAdministrator, (administrator, { params }) =>
    removeAdministrator(administrator, params.administrator),
  ),
];

const owners: readonly Route[] = [
  route(contract.listOwners, ({ deps }, { params }) => showOwners(deps, params.application)),
  route(contract.addOwner, (administrator, { params }) =>
    addOwner(administrator, params.application, params.administrator),
  ),
  route(contract.removeOwner, (administrator, { params }) =>
    removeOwner(administrator, params.application, params.administrator),
  ),
];

/** Coming in, accounts, administrators and owners. */
export const access: readonly Route[] = [...comingIn, ...account, ...administrators, ...owners];
