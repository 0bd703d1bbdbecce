import type { WireFormat } from './dialect.ts';

/** The ways of writing that an administrator can choose from. */
export const wireFormatKeys = ['rfc', 'entra', 'entra-062020', 'okta-patch', 'okta-put'] as const;

export type WireFormatKey = (typeof wireFormatKeys)[number];

/** A preset with the words an administrator chooses it by. */
export interface WireFormatPreset {
  readonly key: WireFormatKey;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  readonly format: WireFormat;
  /**
   * What such a client sends besides, without any use to the application: requests that only ask, attributes that some refuse.
   * Sent only where an administrator wants the client's traffic whole.
   */
  readonly besides: Partial<WireFormat>;
}

const rfc: WireFormat = {
  userUpdate: 'patch',
  groupUpdate: 'patch',
  patchStyle: 'perAttribute',
  idInGroupPatch: false,
  newElement: 'whole',
  opCase: 'lower',
  booleans: 'json',
  appRolesInPatch: 'elements',
  lists: 'replace',
  memberRemove: 'filterPath',
  member: 'value',
  manager: 'object',
  search: 'two',
  probe: 'stranger',
  asksReferences: false,
  mostMembers: undefined,
  creates: {
    meta: false,
    roles: false,
    groups: false,
    password: false,
    members: false,
    listsUsed: true,
    groupSchemas: [],
  },
  charset: false,
};

const entra: WireFormat = {
  ...rfc,
  newElement: 'path',
  opCase: 'capital',
  booleans: 'string',
  appRolesInPatch: 'text',
  lists: 'addElements',
  memberRemove: 'valueArray',
  member: 'nullRef',
  manager: 'string',
  search: 'plain',
  creates: {
    ...rfc.creates,
    meta: true,
    roles: true,
    listsUsed: false,
    groupSchemas: ['http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
  },
  charset: true,
};

const okta: WireFormat = {
  ...rfc,
  userUpdate: 'put-but-active',
  patchStyle: 'merged',
  idInGroupPatch: true,
  member: 'display',
  search: 'page',
  creates: { ...rfc.creates, members: true },
  charset: true,
};

/** Entra looks whether a reference is right before it writes it, and is seen to send one member a request. */
const besidesEntra: Partial<WireFormat> = { asksReferences: true, mostMembers: 1 };

const besidesOkta: Partial<WireFormat> = {
  probe: 'firstPage',
  creates: { ...okta.creates, groups: true, password: true },
};

const presets: Readonly<Record<WireFormatKey, WireFormatPreset>> = {
  rfc: {
    key: 'rfc',
    name: 'SCIM 2.0 (RFC 7644)',
    purpose: 'The standard to the letter. Right for every application that keeps to it.',
    format: rfc,
    besides: {},
  },
  entra: {
    key: 'entra',
    name: 'Microsoft Entra',
    purpose:
      'As Entra ID (Azure AD) writes without a flag: Add, Replace and Remove in capitals, "False" as text, members removed by a list. For applications that were only ever tried with Entra.',
    format: entra,
    besides: besidesEntra,
  },
  'entra-062020': {
    key: 'entra-062020',
    name: 'Microsoft Entra with aadOptscim062020',
    purpose:
      'As Entra ID writes when ?aadOptscim062020 stands in the Tenant URL: lower-case operations, real booleans, simple attributes merged under dotted names.',
    format: {
      ...entra,
      opCase: 'lower',
      booleans: 'json',
      appRolesInPatch: 'elements',
      patchStyle: 'mergedDotted',
      memberRemove: 'filterPath',
    },
    besides: besidesEntra,
  },
  'okta-patch': {
    key: 'okta-patch',
    name: 'Okta, application of its catalogue',
    purpose:
      'As Okta writes to the applications of its catalogue: users are read and put back whole, active alone is patched, groups are patched.',
    format: okta,
    besides: besidesOkta,
  },
  'okta-put': {
    key: 'okta-put',
    name: 'Okta, custom application (PUT)',
    purpose:
      'As Okta writes to a custom application: everything is read and put back whole, groups with all their members. Also right for an application without PATCH.',
    format: { ...okta, userUpdate: 'put', groupUpdate: 'put', idInGroupPatch: false },
    besides: besidesOkta,
  },
};

/** Every preset, the standard first. */
export const wireFormats: readonly WireFormatPreset[] = wireFormatKeys.map((key) => presets[key]);

/** The preset of that key. */
export function wireFormat(key: WireFormatKey): WireFormatPreset {
  return presets[key];
}

/** How the format of that key writes; `whole`: with what such a client sends besides. */
export function writtenAs(key: WireFormatKey, whole: boolean): WireFormat {
  const { format, besides } = presets[key];
  return whole ? { ...format, ...besides } : format;
}
