import { finishConnect, setConnect, showConnect } from '#applications/tenants/guests/connect.ts';
import { endOldGuestToken, makeGuestToken } from '#applications/tenants/guests/guest-token.ts';
import { invitationsOf, inviteGuest, withdrawInvitation } from '#applications/tenants/guests/invite.ts';
import { lookAtGuestLink, openGuestLink } from '#applications/tenants/guests/open-link.ts';
import { everyProvider } from '#applications/tenants/guests/provider-view.ts';
import { watchRequests } from '#applications/tenants/guests/watch.ts';
import { contract } from '../contract.ts';
import { type Route, route, sessionRoute } from '../route.ts';

/** Who is invited to connect an identity provider to one tenant, without an account. */
export const guests: readonly Route[] = [
  route(contract.listIdentityProviders, () => everyProvider()),
  route(contract.inviteGuest, (administrator, { params, body }) => inviteGuest(administrator, params.tenant, body)),
  route(contract.listInvitations, (administrator, { params }) => invitationsOf(administrator, params.tenant)),
  route(contract.withdrawInvitation, (administrator, { params }) =>
    withdrawInvitation(administrator, params.tenant, params.invitation),
  ),
  route(contract.lookAtInvitation, (visitor, { params, body }) => lookAtGuestLink(visitor, params.tenant, body.token)),
  sessionRoute(contract.openInvitation, (visitor, { params, body }) =>
    openGuestLink(visitor, params.tenant, body.token),
  ),
  route(contract.getConnect, (guest) => showConnect(guest)),
  route(contract.setConnect, (guest, { body }) => setConnect(guest, body)),
  route(contract.makeConnectToken, (guest, { body }) => makeGuestToken(guest, body.replace === true)),
  route(contract.endOldConnectToken, (guest, { params }) => endOldGuestToken(guest, params.credential)),
  route(contract.watchConnect, (guest) => watchRequests(guest)),
  sessionRoute(contract.finishConnect, (guest) => finishConnect(guest)),
];
