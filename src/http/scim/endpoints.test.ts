import { describe, expect, it } from 'vitest';
import { token } from '../auth/token-endpoint.ts';
import { admission } from './admission.ts';
import { endpoints } from './endpoints.ts';
import type { Step } from './step.ts';

const names = (steps: readonly Step[]) => steps.map((step) => step.name).join(' → ');

describe('the steps of each endpoint', () => {
  it('begin with admission, in which nothing of the tenant shows before its credential was accepted', () => {
    expect(names(admission)).toBe(
      'assignRequestId → takeTurn → resolveTenant → authenticate → takeShape → limitRate → injectFault → readLooseQuery → checkGates → checkOperation',
    );
    for (const steps of Object.values(endpoints)) expect(names(steps).startsWith(`${names(admission)} → `)).toBe(true);
  });

  it.each([
    ['create', 'readProjection → readScimBody → openResources → createResource → project'],
    ['list', 'readProjection → readListQuery → openResources → listPage'],
    ['get', 'readProjection → openResources → readResource → answerNotModified → project'],
    ['replace', 'readProjection → readScimBody → openResources → replaceResource → project'],
    [
      'patch',
      'readProjection → readScimBody → parsePatchBody → openResources → patchResource → spareMembers → project',
    ],
    ['delete', 'openResources → deleteResource'],
    ['search', 'readScimBody → readSearchRequest → readSearchProjection → openResources → listPage'],
    ['searchRoot', 'refuseUnlessOffered → readScimBody → readSearchRequest → openResources → listPageOfAll'],
    ['bulk', 'refuseUnsupported → readBulkBody → openResources → carryOutOperations'],
    ['serviceProviderConfig', 'refuseFilter → describeServiceProvider'],
    ['schemas', 'refuseFilter → describeSchemas'],
    ['resourceTypes', 'refuseFilter → describeResourceTypes'],
    ['me', 'answerForMyself'],
    ['methodNotAllowed', 'refuseMethod'],
    ['unknownEndpoint', 'refuseUnknownEndpoint'],
  ] as const)('%s: %s', (operation, expected) => {
    expect(names(endpoints[operation]).slice(names(admission).length + ' → '.length)).toBe(expected);
  });

  it('the token endpoint knows the tenant before it knows the client', () => {
    expect(names(token)).toBe('assignRequestId → takeTurn → resolveTenant → checkTokenMethod → grantToken');
  });
});
