import type { IdentityProvider, SetUpStep } from '#gallery/identity-providers/identity-provider.ts';
import { identityProviders } from '#gallery/identity-providers.ts';

/** An identity provider as it is connected to one tenant: the application's name is in the steps, and only those that apply. */
export interface ProviderView {
  readonly key: string;
  readonly name: string;
  readonly console: string;
  readonly groups: boolean;
  /** The SCIM base URL as this provider is to be given it. */
  readonly address: string;
  readonly steps: readonly {
    readonly text: string;
    readonly screen: string | null;
    readonly paste: readonly { readonly field: string; readonly value: 'address' | 'token' }[];
    readonly enter: readonly { readonly field: string; readonly value: string }[];
  }[];
  readonly pace: string;
  readonly caveats: readonly string[];
}

export function providersFor(): readonly { readonly key: string; readonly name: string }[] {
  return [...identityProviders.values()].map(({ key, name }) => ({ key, name }));
}

/** @param about the tenant's application and address; `groups`: it has groups */
export function viewProvider(
  provider: IdentityProvider,
  about: { readonly application: string; readonly groups: boolean; readonly address: string },
): ProviderView {
  const { key, name, console, groups, addressQuery = '', steps, pace, caveats } = provider;
  const named = (text: string): string => text.replaceAll('{application}', about.application);
  const applies = ({ when }: SetUpStep): boolean => when === undefined || (when === 'groups') === about.groups;
  return {
    key,
    name,
    console,
    groups,
    address: `${about.address}${addressQuery}`,
    steps: steps.filter(applies).map(({ text, screen = null, paste = [], enter = [] }) => ({
      text: named(text),
      screen,
      paste,
      enter,
    })),
    pace: named(pace),
    caveats: caveats.map(named),
  };
}

/** Every identity provider with its steps as they are for any application. */
export function everyProvider(): { providers: readonly IdentityProviderView[] } {
  return {
    providers: [...identityProviders.values()].map(({ addressQuery = '', steps, ...provider }) => ({
      ...provider,
      addressQuery,
      steps: steps.map(({ text, screen = null, paste = [], enter = [], when = null }) => ({
        text,
        screen,
        paste,
        enter,
        when,
      })),
    })),
  };
}

export interface IdentityProviderView extends Omit<IdentityProvider, 'steps' | 'addressQuery'> {
  readonly addressQuery: string;
  readonly steps: readonly (ProviderView['steps'][number] & { readonly when: 'groups' | 'no-groups' | null })[];
}
