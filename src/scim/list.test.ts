import { describe, expect, it } from 'vitest';
import { listResponse, parseListRequest } from './list.ts';

const paging = { defaultCount: 20, maxCount: 100 };

describe('parseListRequest', () => {
  it('has the provider’s defaults', () => {
    expect(parseListRequest({}, paging)).toEqual({ startIndex: 1, count: 20 });
  });

  it.each<[Record<string, string>, { startIndex: number; count: number }]>([
    [
      { startIndex: '0', count: '-3' },
      { startIndex: 1, count: 0 },
    ],
    [
      { startIndex: '-5', count: '0' },
      { startIndex: 1, count: 0 },
    ],
    [
      { startIndex: '7', count: '5000' },
      { startIndex: 7, count: 100 },
    ],
    [
      { startIndex: '', count: '' },
      { startIndex: 1, count: 20 },
    ],
  ])('reads %j as %j', (query, expected) => {
    expect(parseListRequest(query, paging)).toEqual(expected);
  });

  it.each(['x', '1.5', '1e3', '0x10', '99999999999999999999'])('refuses the count %s', (count) => {
    expect(() => parseListRequest({ count }, paging)).toThrow(
      expect.objectContaining({ status: 400, scimType: 'invalidValue' }),
    );
  });

  it('passes on the rest, an empty filter too, since it has to be refused', () => {
    expect(parseListRequest({ filter: '', attributes: 'a', sortBy: 'b', sortOrder: 'Descending' }, paging)).toEqual({
      startIndex: 1,
      count: 20,
      filter: '',
      attributes: 'a',
      sortBy: 'b',
      sortOrder: 'descending',
    });
    expect(() => parseListRequest({ sortOrder: 'up' }, paging)).toThrow('ascending or descending');
  });
});

describe('listResponse', () => {
  it('counts what it holds', () => {
    expect(
      JSON.parse(listResponse({ totalResults: 9, startIndex: 3, resources: ['{"id":"1"}', '{"id":"2"}'] })),
    ).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
      totalResults: 9,
      startIndex: 3,
      itemsPerPage: 2,
      Resources: [{ id: '1' }, { id: '2' }],
    });
    expect(JSON.parse(listResponse({ totalResults: 0, startIndex: 1, resources: [] })).Resources).toEqual([]);
  });
});
