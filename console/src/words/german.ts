import type { Catalogue } from './catalogue.ts';
import { accounts } from './de/accounts.ts';
import { administration } from './de/administration.ts';
import { attributeList } from './de/attribute-list.ts';
import { audit } from './de/audit.ts';
import { clients } from './de/clients.ts';
import { codes } from './de/codes.ts';
import { configFile } from './de/config-file.ts';
import { connect } from './de/connect.ts';
import { credentials } from './de/credentials.ts';
import { directory } from './de/directory.ts';
import { drift, unmanaged } from './de/drift.ts';
import { enterprise } from './de/enterprise.ts';
import { explain } from './de/explain.ts';
import { expressions } from './de/expressions.ts';
import { failures } from './de/failures.ts';
import { galleryUpdate } from './de/gallery-update.ts';
import { glossary } from './de/glossary.ts';
import { help } from './de/help.ts';
import { home } from './de/home.ts';
import { leavers } from './de/leavers.ts';
import { logs } from './de/logs.ts';
import { mail } from './de/mail.ts';
import { okta } from './de/okta.ts';
import { onDemand } from './de/on-demand.ts';
import { plans } from './de/plans.ts';
import { privacy } from './de/privacy.ts';
import { problems } from './de/problems.ts';
import { profiles } from './de/profiles.ts';
import { protection } from './de/protection.ts';
import { provisioning } from './de/provisioning.ts';
import { pushGroups } from './de/push-groups.ts';
import { receivers } from './de/receivers.ts';
import { roleMapping } from './de/role-mapping.ts';
import { sandboxes } from './de/sandboxes.ts';
import { scope } from './de/scope.ts';
import { search } from './de/search.ts';
import { selfTest } from './de/self-test.ts';
import { shape } from './de/shape.ts';
import { shared } from './de/shared.ts';
import { shell } from './de/shell.ts';
import { signIn } from './de/sign-in.ts';
import { states } from './de/states.ts';
import { provisionUser, tasks } from './de/tasks.ts';
import { tenants } from './de/tenants.ts';
import { versions } from './de/versions.ts';
import { waiting } from './de/waiting.ts';
import type { english } from './english.ts';

/** Every text of the console in German. */
export const german: Catalogue<typeof english> = {
  shared,
  shell,
  states,
  search,
  home,
  signIn,
  problems,
  help,
  glossary,
  directory,
  enterprise,
  accounts,
  waiting,
  provisioning,
  failures,
  tasks,
  provisionUser,
  pushGroups,
  protection,
  plans,
  galleryUpdate,
  versions,
  configFile,
  explain,
  drift,
  unmanaged,
  scope,
  expressions,
  attributeList,
  selfTest,
  logs,
  codes,
  leavers,
  mail,
  okta,
  onDemand,
  administration,
  audit,
  privacy,
  roleMapping,
  receivers,
  sandboxes,
  profiles,
  tenants,
  credentials,
  connect,
  clients,
  shape,
};
