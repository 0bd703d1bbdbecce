/** What Microsoft Graph answers to `GET …/synchronization/jobs/{id}/schema` of an application that is not in Entra's gallery, shortened. */
export function entraSchema(): {
  synchronizationRules: { objectMappings: { attributeMappings: object[]; scope: object | null }[] }[];
} {
  const user = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
  const own = 'urn:ietf:params:scim:schemas:extension:acme:2.0:User:badge';
  const attribute = (name: string) => ({ expression: `[${name}]`, name, type: 'Attribute', parameters: [] });
  const text = (name: string) => ({ expression: name, name: 'Function', type: 'Function', parameters: [] });
  const row = (targetAttributeName: string, source: object | null, more: object = {}) => ({
    defaultValue: '',
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority: 0,
    source,
    targetAttributeName,
    ...more,
  });
  const scope = (...clauses: object[]) => ({
    categoryFilterGroups: [],
    groups: [{ name: 'Support', clauses }],
    inputFilterGroups: [],
  });
  const clause = (sourceOperandName: string, operatorName: string, ...values: string[]) => ({
    operatorName,
    sourceOperandName,
    targetOperand: { values },
  });
  const users = [
    row('userName', attribute('userPrincipalName'), { matchingPriority: 1 }),
    row('active', text('Switch([IsSoftDeleted], , "False", "True", "True", "False")')),
    row('displayName', text('Join(", ", [surname], [givenName])')),
    row('emails[type eq "work"].value', attribute('mail')),
    row('title', attribute('jobTitle'), { flowType: 'ObjectAddOnly', defaultValue: 'Staff' }),
    row('userType', null, { defaultValue: 'Employee' }),
    row('locale', { expression: '"de-DE"', name: 'de-DE', type: 'Constant', parameters: [] }),
    row('name.givenName', attribute('givenName'), { flowBehavior: 'FlowAlways' }),
    row(own, attribute('extensionAttribute1')),
    row('name.familyName', attribute('sn')),
    row('nickName', text('Frobnicate([mail])')),
    row('costume', attribute('department')),
    row('timezone', attribute('usageLocation'), { flowType: 'AttributeAddOnly' }),
    row(`${user}:manager`, text('ToLower([manager])')),
    row('id', attribute('objectId')),
  ];
  const groups = [
    row('displayName', attribute('displayName'), { matchingPriority: 1 }),
    row('externalId', attribute('objectId')),
    row('members', attribute('members')),
  ];
  const mapping = (sourceObjectName: string, targetObjectName: string, more: object) => ({
    enabled: true,
    flowTypes: 'Add, Update, Delete',
    name: `Provision Azure Active Directory ${sourceObjectName}s`,
    scope: null,
    sourceObjectName,
    targetObjectName,
    attributeMappings: [],
    metadata: [{ key: 'EscrowBehavior', value: 'Default' }],
    ...more,
  });
  const rule = (name: string, from: string, to: string, objectMappings: ReturnType<typeof mapping>[]) => ({
    editable: true,
    id: '03f7d90d-bf71-41b1-bda6-aaf0ddbee5d8',
    name,
    priority: 1,
    sourceDirectoryName: from,
    targetDirectoryName: to,
    containerFilter: null,
    groupFilter: null,
    metadata: [],
    objectMappings,
  });
  return {
    ...{ '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#servicePrincipals/synchronization/schema' },
    ...{ id: 'customappsso.3f1c.schema', version: 'v1.31' },
    synchronizationRules: [
      rule('USER_OUTBOUND_USER', 'Azure Active Directory', 'customappsso', [
        mapping('User', user, {
          attributeMappings: users,
          flowTypes: 'Add, Update',
          scope: scope(clause('department', 'EQUALS', 'Support'), clause('jobTitle', 'IS NOT NULL')),
        }),
        mapping('Group', 'urn:ietf:params:scim:schemas:core:2.0:Group', {
          attributeMappings: groups,
          scope: scope(clause('members', 'IsMemberOf', 'x')),
        }),
        mapping('appRoleAssignment', 'Role', {}),
      ]),
      rule('USER_INBOUND_USER', 'customappsso', 'Azure Active Directory', [mapping('User', 'User', {})]),
    ],
    ...{
      directories: [
        {
          id: 'd4d9ad5f-1de5-4da1-8d43-b3b5a0f5c1b0',
          name: 'customappsso',
          discoverabilities: 'None',
          objects: [
            {
              name: user,
              attributes: [
                { name: own, type: 'String', caseExact: true, metadata: [{ key: 'IsCustomerDefined', value: 'True' }] },
              ],
            },
          ],
        },
      ],
    },
  };
}
