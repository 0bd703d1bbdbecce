import { describe, expect, it } from 'vitest';
import { findRoute } from './find-route.ts';

const endpoints = new Map([
  ['users', 'User'],
  ['groups', 'Group'],
]);
const find = (method: string, path: string) => findRoute(endpoints, method, path);

describe('findRoute', () => {
  it.each([
    ['GET', '/Users', 'list', 'User', undefined],
    ['POST', '/Users', 'create', 'User', undefined],
    ['GET', '/Users/42', 'get', 'User', '42'],
    ['HEAD', '/Users/42', 'get', 'User', '42'],
    ['PUT', '/Users/42', 'replace', 'User', '42'],
    ['PATCH', '/Groups/42', 'patch', 'Group', '42'],
    ['DELETE', '/Groups/42', 'delete', 'Group', '42'],
    ['POST', '/Users/.search', 'search', 'User', undefined],
    ['POST', '/.search', 'searchRoot', '.search', undefined],
    ['GET', '/ServiceProviderConfig', 'serviceProviderConfig', 'ServiceProviderConfig', undefined],
    ['GET', '/Schemas', 'schemas', 'Schemas', undefined],
    ['GET', '/Schemas/urn:a:b', 'schemas', 'Schemas', 'urn:a:b'],
    ['GET', '/ResourceTypes/User', 'resourceTypes', 'ResourceTypes', 'User'],
    ['POST', '/Bulk', 'bulk', 'Bulk', undefined],
    ['PATCH', '/Me', 'me', 'Me', undefined],
  ])('reads %s %s as %s', (method, path, operation, type, id) => {
    expect(find(method, path)).toMatchObject({ operation, type, id });
  });

  it.each(['/users', '/USERS', '/Users/', '//Users', '/users//'])('takes %s for /Users', (path) => {
    expect(find('GET', path)).toMatchObject({ operation: 'list', type: 'User' });
  });

  it('decodes an id', () => {
    expect(find('GET', '/Users/a%20b%2Fc').id).toBe('a b/c');
  });

  it.each(['/Users/%ff', '/Users/%00'])('takes the id of %s for one that names nothing', (path) => {
    expect(find('GET', path)).toMatchObject({ operation: 'get', id: '\ufffd' });
  });

  it.each(['', '/', '/Persons', '/Users/1/2', '/__proto__', '/constructor', '/Me/1'])(
    'knows no endpoint %j',
    (path) => {
      expect(find('GET', path).operation).toBe('unknownEndpoint');
    },
  );

  it.each([
    ['DELETE', '/Users', ['GET', 'POST']],
    ['POST', '/Users/1', ['GET', 'PUT', 'PATCH', 'DELETE']],
    ['POST', '/Schemas', ['GET']],
    ['GET', '/Bulk', ['POST']],
    ['__proto__', '/Users', ['GET', 'POST']],
  ])('says what may be done instead of %s %s', (method, path, allow) => {
    expect(find(method, path)).toMatchObject({ operation: 'methodNotAllowed', allow });
  });
});
