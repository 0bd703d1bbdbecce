import { pushedGroups, unlinkPushedGroup } from '#applications/enterprise/push-groups.ts';
import { listTasks } from '#applications/tasks/list-tasks.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tasks: readonly Route[] = [
  route(contract.listPushedGroups, ({ deps }, { params, query }) => pushedGroups(deps, params.application, query)),
  route(contract.unlinkPushedGroup, (administrator, { params, body }) =>
    unlinkPushedGroup(administrator, params.application, { group: params.group, ...body }),
  ),
  route(contract.listTasks, (administrator, { query }) => listTasks(administrator, query)),
];
