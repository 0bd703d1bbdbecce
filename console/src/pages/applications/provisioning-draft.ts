import type { CallOf, ReplyOf } from '../../api/contract-types.ts';
import type { Application } from './ApplicationFrame.tsx';

type Body = NonNullable<CallOf<'saveProvisioning'>['body']>;
type Connection = NonNullable<Body['connection']>;
export type Job = ReplyOf<'getJob'>;

/** What the provisioning page holds while it is edited. Secrets are empty unless another one is typed. */
export interface ProvisioningDraft {
  readonly mode: 'manual' | 'automatic';
  readonly kind: 'token' | 'client-credentials';
  readonly region: string;
  readonly tenantUrl: string;
  readonly secretToken: string;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** A day as `2027-03-31`; empty: it does not end, or nobody knows. */
  readonly secretExpires: string;
  readonly notificationEmail: string;
  readonly notifyOnFailure: boolean;
  readonly scope: 'assigned' | 'all';
  readonly nestedGroups: boolean;
  readonly onChange: boolean;
  /** As typed. */
  readonly intervalMinutes: string;
  readonly outOfScope: 'disable' | 'delete' | 'keep';
  readonly deleteFound: boolean;
  readonly groupMembers: 'take-out' | 'leave';
  readonly onMatch: 'link' | 'report';
  readonly status: 'on' | 'off';
  /** Null: what is usual. */
  readonly wireFormat: Application['wire']['chosen'];
  readonly wireWhole: boolean;
}

/** The page as it is saved now. */
export function draftOf(application: Application, job: Job): ProvisioningDraft {
  const { connection } = application;
  return {
    mode: application.mode,
    kind: connection.kind ?? 'token',
    region: '',
    tenantUrl: connection.tenantUrl ?? '',
    secretToken: '',
    tokenUrl: connection.tokenUrl ?? '',
    clientId: connection.clientId ?? '',
    clientSecret: '',
    secretExpires: connection.secretExpiry?.at.slice(0, 10) ?? '',
    notificationEmail: application.notificationEmail ?? '',
    notifyOnFailure: application.notifyOnFailure,
    scope: application.scope,
    nestedGroups: application.nestedGroups,
    onChange: job.onChange,
    intervalMinutes: String(job.intervalMinutes),
    outOfScope: application.leaving.outOfScope,
    deleteFound: application.leaving.deleteFound,
    groupMembers: application.leaving.groupMembers,
    onMatch: application.leaving.onMatch,
    status: job.status,
    wireFormat: application.wire.chosen,
    wireWhole: application.wire.whole,
  };
}

/** What of the credentials is another than saved; undefined: nothing. */
export function connectionOf(saved: ProvisioningDraft, draft: ProvisioningDraft): Connection | undefined {
  const changed = <Name extends 'tenantUrl' | 'tokenUrl' | 'clientId'>(name: Name): boolean =>
    draft[name].trim() !== saved[name] && draft[name].trim() !== '';
  const byClient = draft.kind === 'client-credentials';
  const connection: Connection = {
    ...(changed('tenantUrl') ? { tenantUrl: draft.tenantUrl.trim() } : {}),
    ...(!byClient && draft.secretToken !== '' ? { secretToken: draft.secretToken.trim() } : {}),
    ...(byClient && changed('tokenUrl') ? { tokenUrl: draft.tokenUrl.trim() } : {}),
    ...(byClient && changed('clientId') ? { clientId: draft.clientId.trim() } : {}),
    ...(byClient && draft.clientSecret !== '' ? { clientSecret: draft.clientSecret.trim() } : {}),
    ...(draft.secretExpires === saved.secretExpires ? {} : { secretExpires: draft.secretExpires || null }),
    ...(draft.region === '' ? {} : { region: draft.region }),
  };
  return Object.keys(connection).length === 0 ? undefined : connection;
}

/** The input that saves a draft; `status` may be held back. */
export function bodyOf(
  version: number,
  saved: ProvisioningDraft,
  draft: ProvisioningDraft,
  status: 'on' | 'off',
): Body {
  const connection = connectionOf(saved, draft);
  const email = draft.notificationEmail.trim();
  return {
    version,
    mode: draft.mode,
    ...(connection === undefined ? {} : { connection }),
    notificationEmail: email === '' ? null : email,
    notifyOnFailure: draft.notifyOnFailure,
    scope: draft.scope,
    nestedGroups: draft.nestedGroups,
    times: { onChange: draft.onChange, intervalMinutes: Number(draft.intervalMinutes) },
    ...leavingOf(saved, draft),
    status,
    ...(draft.wireFormat === saved.wireFormat ? {} : { wireFormat: draft.wireFormat }),
    ...(draft.wireWhole === saved.wireWhole ? {} : { wireWhole: draft.wireWhole }),
  };
}

/** Whether somebody comes in or leaves by what was edited. */
export function isScopeChanged(saved: ProvisioningDraft, draft: ProvisioningDraft): boolean {
  return saved.scope !== draft.scope || saved.nestedGroups !== draft.nestedGroups;
}

/** Whether anything was edited. */
export function isChanged(saved: ProvisioningDraft, draft: ProvisioningDraft): boolean {
  return JSON.stringify(saved) !== JSON.stringify(draft);
}

/** What leaving does, where it is another than saved. */
function leavingOf(saved: ProvisioningDraft, draft: ProvisioningDraft): Pick<Body, 'leaving'> {
  const { outOfScope, deleteFound, groupMembers, onMatch } = draft;
  const same =
    saved.outOfScope === outOfScope &&
    saved.deleteFound === deleteFound &&
    saved.groupMembers === groupMembers &&
    saved.onMatch === onMatch;
  return same ? {} : { leaving: { outOfScope, deleteFound, groupMembers, onMatch } };
}
