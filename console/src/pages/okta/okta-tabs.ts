import type { MenuEntry } from '../../components/ResourceMenu.tsx';
import { words } from '../../words.ts';

const { tabs: text } = words.okta;
const { menu } = words.enterprise;

/** The pages of an application as Okta names them: its tabs, and behind them what Okta has elsewhere or not at all. */
export function oktaTabs(id: string): readonly MenuEntry[] {
  const at = (page: string) => `/applications/${id}/${page}`;
  const settings = { group: text.settings };
  const reports = { group: text.reports };
  const tools = { group: text.tools };
  return [
    { label: text.general, to: `/applications/${id}` },
    { label: text.signOn, to: at('sign-on') },
    { label: text.provisioning, to: at('provisioning') },
    { label: text.assignments, to: at('users') },
    { label: words.pushGroups.title, to: at('push-groups') },
    { label: menu.logs, to: at('logs'), ...reports },
    { label: menu.progress, to: at('progress'), ...reports },
    { label: words.failures.menu, to: at('failures'), ...reports },
    { label: words.protection.menu, to: at('held'), ...reports },
    { label: words.waiting.menu, to: at('waiting'), ...reports },
    { label: words.drift.menu, to: at('drift'), ...reports },
    { label: menu.onDemand, to: at('on-demand'), ...tools },
    { label: words.explain.menu, to: at('explain'), ...tools },
    { label: words.plans.menu, to: at('plans'), ...tools },
    { label: words.accounts.menu, to: at('accounts'), ...tools },
    { label: words.unmanaged.menu, to: at('unmanaged'), ...tools },
    { label: text.appSettings, to: at('properties'), ...settings },
    { label: words.versions.menu, to: at('versions'), ...settings },
    { label: menu.owners, to: at('owners'), ...settings },
    { label: menu.roles, to: at('roles'), ...settings },
  ];
}
