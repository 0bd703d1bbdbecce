import { accounts } from './accounts.ts';
import { administration } from './administration.ts';
import { attributeList } from './attribute-list.ts';
import { audit } from './audit.ts';
import { clients } from './clients.ts';
import { codes } from './codes.ts';
import { configFile } from './config-file.ts';
import { connect } from './connect.ts';
import { credentials } from './credentials.ts';
import { directory } from './directory.ts';
import { drift, unmanaged } from './drift.ts';
import { enterprise } from './enterprise.ts';
import { explain } from './explain.ts';
import { expressions } from './expressions.ts';
import { failures } from './failures.ts';
import { galleryUpdate } from './gallery-update.ts';
import { glossary } from './glossary.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { leavers } from './leavers.ts';
import { logs } from './logs.ts';
import { mail } from './mail.ts';
import { okta } from './okta.ts';
import { onDemand } from './on-demand.ts';
import { plans } from './plans.ts';
import { privacy } from './privacy.ts';
import { problems } from './problems.ts';
import { profiles } from './profiles.ts';
import { protection } from './protection.ts';
import { provisioning } from './provisioning.ts';
import { pushGroups } from './push-groups.ts';
import { receivers } from './receivers.ts';
import { roleMapping } from './role-mapping.ts';
import { sandboxes } from './sandboxes.ts';
import { scope } from './scope.ts';
import { search } from './search.ts';
import { selfTest } from './self-test.ts';
import { shape } from './shape.ts';
import { shared } from './shared.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { states } from './states.ts';
import { provisionUser, tasks } from './tasks.ts';
import { tenants } from './tenants.ts';
import { versions } from './versions.ts';
import { waiting } from './waiting.ts';

/** Every text of the console in English, by subject: the catalogue that all others follow. */
export const english = {
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
