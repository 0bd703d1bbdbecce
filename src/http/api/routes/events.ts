import { listEvents } from '#applications/tenants/events/list-events.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const events: readonly Route[] = [
  route(contract.listEvents, (administrator, { query }) => listEvents(administrator, query)),
];
