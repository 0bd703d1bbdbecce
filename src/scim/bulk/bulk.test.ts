import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { bulkReferences, withIds } from './bulk-references.ts';
import { parseBulk } from './parse-bulk.ts';
import { setAside } from './set-aside.ts';

const limits = { maxOperations: 3, maxPayloadSize: 1 };
const bulk = (...Operations: Json[]) =>
  parseBulk({ schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations }, limits).operations;

describe('a bulk request', () => {
  it('is read operation by operation; what cannot be read hinders no other', () => {
    const [post, wrong, gone] = bulk(
      { method: 'post', path: 'Users', bulkId: 'q', version: 'W/"1"', data: { userName: 'a' } },
      { method: 'HEAD', path: '/Users/1', bulkId: 'r' },
      { method: 'DELETE', path: '/Users/1', version: 'W/"1"', data: { ignored: true } },
    );
    expect(post).toEqual({ method: 'POST', number: 1, path: '/Users', bulkId: 'q', data: { userName: 'a' } });
    expect(wrong).toMatchObject({ method: 'HEAD', path: '/Users/1', bulkId: 'r', problem: { status: 400 } });
    expect(gone).toEqual({ method: 'DELETE', number: 3, path: '/Users/1', version: 'W/"1"' });
  });

  it('is refused with the limit that it exceeds', () => {
    const one = { method: 'DELETE', path: '/Users/1' };
    expect(() => bulk(one, one, one, one)).toThrow(expect.objectContaining({ status: 413 }));
  });
});

describe('references by bulkId', () => {
  const operation = {
    method: 'PATCH',
    number: 1,
    path: '/Groups/bulkId:g',
    data: {
      value: 'bulkId:a b',
      displayName: 'about bulkId:none',
      $ref: 'https://x.example/v2/Users/bulkId:c',
      Operations: [{ path: 'members[value eq "bulkId:d" or value eq "bulkId:e"]', value: ['bulkId:f', 7, null] }],
    },
  } as const;

  it('are whole values, and parts of paths and URLs', () => {
    expect([...bulkReferences(operation)]).toEqual(['g', 'a b', 'c', 'd', 'e', 'f']);
  });

  it('become the ids that are known, and all else stays', () => {
    const ids = new Map([...'gacdf'].map((name) => [name === 'a' ? 'a b' : name, `id-${name}`]));
    expect(withIds(operation, ids)).toEqual({
      method: 'PATCH',
      number: 1,
      path: '/Groups/id-g',
      data: {
        value: 'id-a',
        displayName: 'about bulkId:none',
        $ref: 'https://x.example/v2/Users/id-c',
        Operations: [{ path: 'members[value eq "id-d" or value eq "bulkId:e"]', value: ['id-f', 7, null] }],
      },
    });
  });

  it('to what does not exist yet are set aside: single values of a list, else the attribute', () => {
    const urn = 'urn:x:User';
    const members = [{ value: 'bulkId:a' }, { value: 'bulkId:b' }];
    const data = {
      displayName: 'x',
      members,
      only: [{ value: 'bulkId:a' }],
      [urn]: { manager: { value: 'bulkId:a' }, kept: 1 },
    };
    expect(setAside(data, new Set(['a']))).toEqual({
      data: { displayName: 'x', members: [{ value: 'bulkId:b' }], [urn]: { kept: 1 } },
      later: [
        { path: 'members', value: [{ value: 'bulkId:a' }] },
        { path: 'only', value: [{ value: 'bulkId:a' }] },
        { path: `${urn}:manager`, value: { value: 'bulkId:a' } },
      ],
    });
  });
});
