import { z } from 'zod';
import { endpoint, list } from './endpoint.ts';

const named = z.object({ application: z.string().describe('name or number') });
const one = named.extend({ administrator: z.string().describe('id or user name') });

const ownerView = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  since: z.string(),
  addedBy: z.string(),
});
const owned = z.object({ owners: list(ownerView) });

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Owners of an application: see and configure it, and no other. */
export const owners = {
  listOwners: endpoint('GET /applications/:application/owners', {
    name: 'listOwners',
    roles: [...makers, 'application-owner', 'global-reader'],
    summary: 'Owners of an application',
    params: named,
    reply: owned,
  }),
  addOwner: endpoint('PUT /applications/:application/owners/:administrator', {
    name: 'addOwner',
    roles: makers,
    confirm: 'role',
    summary: 'Makes an administrator with the role Application Owner an owner of an application',
    params: one,
    reply: owned,
  }),
  removeOwner: endpoint('DELETE /applications/:application/owners/:administrator', {
    name: 'removeOwner',
    roles: makers,
    confirm: 'role',
    summary: 'Takes the ownership away',
    params: one,
    reply: owned,
  }),
};
