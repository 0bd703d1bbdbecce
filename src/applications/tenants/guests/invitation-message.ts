import type { Message } from '#notify/message.ts';
import { compose } from '../../mail/compose.ts';

/** The mail that brings an invitation. @param expires milliseconds */
export function invitationMessage(application: string, link: string, expires: number): Message {
  const until = `${new Date(expires).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  return compose(`Connect your identity provider to ${application}`, [
    {
      text: `You are invited to connect your identity provider (Microsoft Entra ID, Okta, Google Workspace and others) to ${application}, so that people and groups come and go by themselves.`,
    },
    {
      text: `The link works in one browser, without an account, until ${until}. Open it where you administer your identity provider.`,
    },
    { link, label: 'Set up provisioning' },
    {
      text: 'Whoever has the link can connect to your account there: do not pass it on. If you expected nothing of the kind, delete this mail.',
    },
  ]);
}
