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
  memberRemove: 'filterPath',
  member: 'value',
  manager: 'object',
  search: 'two',
  creates: { meta: false, roles: false, members: false, listsUsed: true, groupSchemas: [] },
  charset: false,
};

const entra: WireFormat = {
  ...rfc,
  newElement: 'path',
  opCase: 'capital',
  booleans: 'string',
  appRolesInPatch: 'text',
  memberRemove: 'valueArray',
  member: 'nullRef',
  manager: 'string',
  search: 'plain',
  creates: {
    meta: true,
    roles: true,
    members: false,
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
  search: 'page',
  creates: { ...rfc.creates, members: true },
  charset: true,
};

const presets: Readonly<Record<WireFormatKey, WireFormatPreset>> = {
  rfc: {
    key: 'rfc',
    name: 'SCIM 2.0 (RFC 7644)',
    purpose: 'The standard to the letter. Right for every application that keeps to it.',
    format: rfc,
  },
  entra: {
    key: 'entra',
    name: 'Microsoft Entra',
    purpose:
      'As Entra ID (Azure AD) writes without a flag: Add, Replace and Remove in capitals, "False" as text, members removed by a list. For applications that were only ever tried with Entra.',
    format: entra,
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
  },
  'okta-patch': {
    key: 'okta-patch',
    name: 'Okta, application of its catalogue',
    purpose:
      'As Okta writes to the applications of its catalogue: users are read and put back whole, active alone is patched, groups are patched.',
    format: okta,
  },
  'okta-put': {
    key: 'okta-put',
    name: 'Okta, custom application (PUT)',
    purpose:
      'As Okta writes to a custom application: everything is read and put back whole, groups with all their members. Also right for an application without PATCH.',
    format: { ...okta, userUpdate: 'put', groupUpdate: 'put', idInGroupPatch: false },
  },
};

/** Every preset, the standard first. */
export const wireFormats: readonly WireFormatPreset[] = wireFormatKeys.map((key) => presets[key]);

/** The preset of that key. */
export function wireFormat(key: WireFormatKey): WireFormatPreset {
  return presets[key];
}
