/** Other names of identity providers, by their keys. */
export const providersAlsoCalled: Readonly<Record<string, readonly string[]>> = {
  entra: ['Azure AD', 'Azure Active Directory', 'Microsoft Entra ID', 'AAD', 'Microsoft 365', 'Office 365'],
  okta: ['Okta Workforce Identity', 'Okta Universal Directory'],
  google: ['Google Workspace', 'G Suite', 'Google Cloud Identity'],
  onelogin: ['OneLogin by One Identity'],
  ping: ['PingOne', 'PingFederate', 'Ping Identity'],
  jumpcloud: ['JumpCloud'],
};

/** The guide to an identity provider. */
export function providerGuide(key: string): string {
  return `docs/guides/idp-${Object.hasOwn(providersAlsoCalled, key) ? key : 'others'}.md`;
}
