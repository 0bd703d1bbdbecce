import { describe, expect, it } from 'vitest';
import { identityProviders } from './identity-providers.ts';
import { profiles } from './profiles.ts';

const providers = [...identityProviders.values()];

describe.each(providers.map((provider) => [provider.name, provider] as const))('the steps of %s', (_name, provider) => {
  const fieldsFor = (when: 'groups' | 'no-groups') =>
    provider.steps
      .filter((step) => step.when === undefined || step.when === when)
      .flatMap(({ paste = [] }) => paste.map(({ value }) => value));

  it.each(['groups', 'no-groups'] as const)('have one place for the address and one for the token (%s)', (when) => {
    expect([...fieldsFor(when)].sort()).toEqual(['address', 'token']);
  });

  it('set up a form of token that every application here takes', () => {
    const [form] = provider.sends;
    expect(form).toBe('bearer');
    for (const { credentials } of profiles.values()) expect(credentials.schemes).toContain(form);
  });

  it('name no placeholder but the application, and end each sentence', () => {
    const { steps, pace, caveats, trouble } = provider;
    const texts = [...steps.map(({ text }) => text), pace, ...caveats, ...Object.values(trouble)];
    for (const text of texts) {
      expect(text.replaceAll('{application}', '')).not.toMatch(/[{}]/);
      expect(text).toMatch(/\.$/);
    }
  });

  it('speak of groups only where it sends some', () => {
    const { groups, steps } = provider;
    expect(groups || steps.every(({ when }) => when === undefined)).toBe(true);
  });
});

it('are told apart by key and by name, and any other client comes last', () => {
  expect(new Set(providers.map(({ name }) => name)).size).toBe(providers.length);
  expect(providers.at(-1)?.key).toBe('other');
});
