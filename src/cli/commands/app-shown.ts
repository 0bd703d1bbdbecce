import type { contract, Reply } from '#http/api/contract.ts';
import type { Output } from '../output.ts';

type Application = Reply<typeof contract.getApplication>;

/** An application as `rollcall app show` prints it: with what its gallery entry has to say. */
export function showApplication(output: Output, application: Application): void {
  showConnection(output, application);
  if (application.galleryOffer !== null)
    output.line(`newer mapping: rollcall app gallery-update ${JSON.stringify(application.name)}`);
  for (const each of application.prerequisites) output.line(`needs: ${each}`);
  for (const each of application.notes) output.line(`note: ${each}`);
}

/** The same without it, after a change. */
export function showConnection(output: Output, application: Application): void {
  const { connection } = application;
  output.details([
    ['Name', application.name],
    ['Number', application.application],
    ['From', fromText(application)],
    ['Provisioning', application.status],
    ['Tenant URL', connection.tenantUrl],
    ['Token endpoint', connection.tokenUrl],
    ['Client ID', connection.clientId],
    ['Secret', connection.secretStored ? 'stored' : 'not entered'],
    ['Secret expires', connection.secretExpiry === null ? null : expiryText(connection.secretExpiry)],
    ['Private address', connection.allowPrivateAddress ? 'allowed' : null],
    ['Scope', application.scope === 'assigned' ? 'only assigned users and groups' : 'all users and groups'],
    ['Nested groups', application.nestedGroups ? 'expanded' : null],
    [
      'Groups',
      application.groupsNote === null ? application.groups : `${application.groups}: ${application.groupsNote}`,
    ],
    ['Notifications', application.notificationEmail],
    ['Rate', `${application.requestsPerSecond} requests per second`],
    ['At once', application.concurrency === null ? 'as answers take time' : `${application.concurrency} requests`],
    ['Wire format', wireText(application.wire)],
    ['Vocabulary', application.vocabulary],
    ['Roles', application.roles.map((role) => `${role.displayName}${role.enabled ? '' : ' (disabled)'}`).join(', ')],
  ]);
  for (const each of application.wire.quirks) output.line(`found out: ${each}`);
  for (const each of connection.missing) output.line(`missing: ${each}`);
}

/** The gallery entry, and whether it has a newer mapping: `generic (version 2 is offered)`. */
export function fromText({ gallery, galleryOffer }: Pick<Application, 'gallery' | 'galleryOffer'>): string {
  return galleryOffer === null ? gallery : `${gallery} (version ${galleryOffer} is offered)`;
}

function expiryText({ at, days, state }: NonNullable<Application['connection']['secretExpiry']>): string {
  return state === 'over' ? `it is over since ${at}` : `${at}, in ${days} ${days === 1 ? 'day' : 'days'}`;
}

/** The format with its reason: `entra-062020 (asked for by the Tenant URL)`. */
function wireText({ format, because, whole }: Application['wire']): string {
  const text = because === 'gallery' ? `${format} (usual)` : `${format} (${reasons[because]})`;
  return whole ? `${text}, with what such a client sends without need` : text;
}

const reasons = { chosen: 'chosen', 'tenant-url': 'asked for by the Tenant URL' } as const;
