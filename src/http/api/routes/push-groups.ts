import { pushedGroups } from '#applications/enterprise/list-pushed-groups.ts';
import { namedApplication } from '#applications/enterprise/named-application.ts';
import { pushGroup, switchPush } from '#applications/enterprise/push-group.ts';
import { matchedByRule, pushRulesOf, setPushRules } from '#applications/enterprise/push-rules.ts';
import { unlinkPushedGroup } from '#applications/enterprise/unlink-pushed-group.ts';
import { contract } from '../contract.ts';
import { editorOf } from '../editor-of.ts';
import { type Route, route } from '../route.ts';

export const pushGroups: readonly Route[] = [
  route(contract.listPushedGroups, ({ deps }, { params, query }) => pushedGroups(deps, params.application, query)),
  route(contract.pushGroup, (administrator, { params, body }) => pushGroup(administrator, params.application, body)),
  route(contract.switchPush, (administrator, { params, body }) =>
    switchPush(administrator, params.application, { group: params.group, ...body }),
  ),
  route(contract.unlinkPushedGroup, (administrator, { params, body }) =>
    unlinkPushedGroup(administrator, params.application, { group: params.group, ...body }),
  ),
  route(contract.getPushRules, (administrator, { params, query }) =>
    pushRulesOf(editorOf(administrator, query), params.application),
  ),
  route(contract.setPushRules, (administrator, { params, query, body }) =>
    setPushRules(editorOf(administrator, query), params.application, body),
  ),
  route(contract.findGroupsByRule, async (administrator, { params, query }) => {
    await namedApplication(administrator.deps, params.application);
    return matchedByRule(administrator, query);
  }),
];
