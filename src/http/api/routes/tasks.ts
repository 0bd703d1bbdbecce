import { listTasks } from '#applications/tasks/list-tasks.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const tasks: readonly Route[] = [
  route(contract.listTasks, (administrator, { query }) => listTasks(administrator, query)),
];
