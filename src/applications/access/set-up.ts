import type { Administrator } from '../deps.ts';
import { ofInstallation } from './account-place.ts';
import type { Answer } from './answer.ts';
import { type Claim, describeLink, type LinkView, useLink } from './use-link.ts';
import { type SessionView, viewOf } from './view-session.ts';

/** What a one-time link of the installation is good for. @throws Refused `unknown` for one that is not good, `throttled` */
export function lookAtLink(visitor: Administrator, token: string): Promise<LinkView> {
  return describeLink(visitor, ofInstallation, token);
}

/** Uses a one-time link of the installation up. @throws Refused */
export async function claimSetup(visitor: Administrator, claim: Claim): Promise<Answer<SessionView>> {
  const { reply, ...rest } = await useLink(visitor, ofInstallation, claim);
  return { reply: viewOf(reply), ...rest };
}
