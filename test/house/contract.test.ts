import { describe, expect, it } from 'vitest';
import { roles } from '#access/roles.ts';
import { contract } from '#http/api/contract.ts';
import { routes } from '#http/api/routes.ts';

const endpoints = Object.entries(contract);

describe('the administrators’ API', () => {
  it('does everything that its contract lists, once', () => {
    const served = routes.map(({ endpoint }) => endpoint.name).sort();
    expect(served).toEqual(endpoints.map(([name]) => name).sort());
  });

  it('calls each endpoint by the name it has in the list', () => {
    expect(endpoints.filter(([name, endpoint]) => endpoint.name !== name)).toEqual([]);
  });

  it('has one endpoint for a method and path', () => {
    const places = endpoints.map(([, { method, path }]) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('asks for known roles, and the owner of the installation may do everything', () => {
    const known = new Set<string>(roles.map(({ key }) => key));
    for (const [name, endpoint] of endpoints.filter(([, { guest }]) => guest !== true)) {
      const asked: readonly string[] = endpoint.roles;
      expect(asked, name).toContain('global-administrator');
      expect(
        asked.filter((role) => !known.has(role)),
        name,
      ).toEqual([]);
    }
  });

  it('names every parameter of a path in its input', () => {
    for (const [name, { path, params }] of endpoints) {
      const asked = [...path.matchAll(/:(\w+)/g)].map((match) => match[1]);
      expect(Object.keys(params.shape).sort(), name).toEqual(asked.sort());
    }
  });
});
