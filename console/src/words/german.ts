import type { Catalogue } from './catalogue.ts';
import { accounts } from './de/accounts.ts';
import { administration } from './de/administration.ts';
import { attributeList } from './de/attribute-list.ts';
import { audit } from './de/audit.ts';
import { clients } from './de/clients.ts';
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
import { help } from './de/help.ts';
import { home } from './de/home.ts';
import { leavers } from './de/leavers.ts';
import { problems } from './de/problems.ts';
import { shared } from './de/shared.ts';
import { shell } from './de/shell.ts';
import { signIn } from './de/sign-in.ts';
import { provisionUser, tasks } from './de/tasks.ts';
import { english } from './english.ts';

/** Subjects that have no German words yet. */
const {
  logs,
  mail,
  okta,
  onDemand,
  plans,
  privacy,
  protection,
  provisioning,
  receivers,
  roleMapping,
  sandboxes,
  scope,
  selfTest,
  shape,
  tenants,
  versions,
  waiting,
} = english;

/** Every text of the console in German. */
export const german: Catalogue<typeof english> = {
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
  tasks,
  provisionUser,
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
