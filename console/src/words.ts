import { accounts } from './words/accounts.ts';
import { administration } from './words/administration.ts';
import { attributeList } from './words/attribute-list.ts';
import { audit } from './words/audit.ts';
import { clients } from './words/clients.ts';
import { configFile } from './words/config-file.ts';
import { connect } from './words/connect.ts';
import { credentials } from './words/credentials.ts';
import { directory } from './words/directory.ts';
import { drift, unmanaged } from './words/drift.ts';
import { enterprise } from './words/enterprise.ts';
import { explain } from './words/explain.ts';
import { expressions } from './words/expressions.ts';
import { failures } from './words/failures.ts';
import { galleryUpdate } from './words/gallery-update.ts';
import { help } from './words/help.ts';
import { home } from './words/home.ts';
import { leavers } from './words/leavers.ts';
import { logs } from './words/logs.ts';
import { mail } from './words/mail.ts';
import { okta } from './words/okta.ts';
import { onDemand } from './words/on-demand.ts';
import { plans } from './words/plans.ts';
import { privacy } from './words/privacy.ts';
import { problems } from './words/problems.ts';
import { protection } from './words/protection.ts';
import { provisioning } from './words/provisioning.ts';
import { receivers } from './words/receivers.ts';
import { roleMapping } from './words/role-mapping.ts';
import { sandboxes } from './words/sandboxes.ts';
import { scope } from './words/scope.ts';
import { selfTest } from './words/self-test.ts';
import { shape } from './words/shape.ts';
import { shared } from './words/shared.ts';
import { shell } from './words/shell.ts';
import { signIn } from './words/sign-in.ts';
import { tenants } from './words/tenants.ts';
import { versions } from './words/versions.ts';
import { waiting } from './words/waiting.ts';

/** Every text that the console shows, by subject. Nothing visible stands anywhere else. */
export const words = {
  shared,
  shell,
  home,
  signIn,
  problems,
  help,
  directory,
  enterprise,
  accounts,
  waiting,
  provisioning,
  failures,
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
  tenants,
  credentials,
  connect,
  clients,
  shape,
};
