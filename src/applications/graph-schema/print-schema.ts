import type { Configuration, ObjectMapping } from '#engine/model/configuration.ts';
import type { ObjectType } from '#engine/model/target.ts';
import type { JsonObject } from '#scim/json.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { stableId } from '../enterprise/stable-id.ts';
import type { TargetAttribute } from '../enterprise/target-attributes.ts';
import { customerDefined } from './own-attributes.ts';
import { printMapping, writtenRows } from './print-mapping.ts';

/** A directory's attribute as its schema has it. */
export interface SourceAttribute {
  readonly name: string;
  readonly type: string;
}

export interface Printed {
  readonly application: { readonly name: string; readonly number: number };
  readonly version: number;
  readonly configuration: Configuration;
  readonly source: Readonly<Record<ObjectType, readonly SourceAttribute[]>>;
  readonly target: Readonly<Record<ObjectType, readonly TargetAttribute[]>>;
}

const objects = ['User', 'Group'] as const;
const directory = 'Azure Active Directory';
/** As Entra calls the objects of an application that speaks SCIM. */
const targetNames: Readonly<Record<ObjectType, string>> = {
  User: enterpriseUser.id,
  Group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
};

/** The mappings of an application as `synchronizationSchema`; identifiers follow from the application and stay the same. */
export function printSchema({ application, version, configuration, source, target }: Printed): JsonObject {
  const id = (part: string) => stableId(`${application.number}/synchronization/${part}`);
  const mapped = objects.filter((object) => {
    const { enabled, attributes } = configuration.objects[object];
    return enabled || attributes.length > 0;
  });
  return {
    id: id('schema'),
    version: `v1.${version}`,
    synchronizationRules: [
      {
        containerFilter: null,
        editable: true,
        groupFilter: null,
        id: id('rule'),
        metadata: [],
        name: 'USER_OUTBOUND_USER',
        objectMappings: mapped.map((object) =>
          printMapping(configuration.objects[object], {
            name: `Provision ${directory} ${object}s`,
            source: object,
            target: targetNames[object],
          }),
        ),
        priority: 1,
        sourceDirectoryName: directory,
        targetDirectoryName: application.name,
      },
    ],
    directories: [
      directoryOf(
        id('source'),
        directory,
        mapped.map((object) => objectOf(object, source[object].map(printSourceAttribute))),
      ),
      directoryOf(
        id('target'),
        application.name,
        mapped.map((object) =>
          objectOf(targetNames[object], [
            anchor('id'),
            ...targetsOf(configuration.objects[object], target[object]).map(printTargetAttribute),
          ]),
        ),
      ),
    ],
  };
}

type Target = Pick<TargetAttribute, 'name' | 'type' | 'required' | 'caseExact' | 'multiValued' | 'origin'>;

/** What the application usually takes and what is written; a row may name what the application does not show. */
function targetsOf(mapping: ObjectMapping, known: readonly TargetAttribute[]): readonly Target[] {
  const rows = new Map(writtenRows(mapping).map((row) => [row.target.toLowerCase(), row]));
  const shown = known.filter(({ usual, name }) => rows.has(name.toLowerCase()) || usual);
  for (const { name } of shown) rows.delete(name.toLowerCase());
  const others = [...rows.values()].map(
    ({ target: name, targetType: type, required, caseExact, multiValued = false }) => ({
      name,
      type,
      required,
      caseExact,
      multiValued,
      origin: 'own' as const,
    }),
  );
  return [...shown, ...others];
}

function directoryOf(id: string, name: string, found: readonly JsonObject[]): JsonObject {
  return {
    discoverabilities: 'None',
    discoveryDateTime: null,
    id,
    name,
    objects: found,
    readOnly: false,
    version: null,
  };
}

function objectOf(name: string, attributes: readonly JsonObject[]): JsonObject {
  return { name, metadata: [], supportedApis: [], attributes };
}

const usual = {
  anchor: false,
  apiExpressions: [],
  caseExact: false,
  defaultValue: null,
  flowNullValues: false,
  metadata: [],
  multivalued: false,
  mutability: 'ReadWrite',
  referencedObjects: [],
  required: false,
  type: 'String',
};

function anchor(name: string): JsonObject {
  return { ...usual, anchor: true, caseExact: true, mutability: 'ReadOnly', name };
}

const sourceTypes: Readonly<Record<string, string>> = {
  boolean: 'Boolean',
  dateTime: 'DateTime',
  reference: 'Reference',
};

function printSourceAttribute({ name, type }: SourceAttribute): JsonObject {
  if (name === 'objectId') return anchor(name);
  const referencedObjects = name === 'manager' ? [{ referencedObjectName: 'User', referencedProperty: null }] : [];
  return {
    ...usual,
    name,
    type: name === 'members' ? 'Reference' : (sourceTypes[type] ?? 'String'),
    referencedObjects,
  };
}

function printTargetAttribute({ name, type, required, caseExact, multiValued, origin }: Target): JsonObject {
  const metadata = origin === 'own' ? [{ key: customerDefined, value: 'True' }] : [];
  return { ...usual, name, type, required, caseExact, multivalued: multiValued, metadata };
}
