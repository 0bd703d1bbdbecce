import { allRetention, setRetention } from '#applications/privacy/retention.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const retentions: readonly Route[] = [
  route(contract.listRetention, async ({ deps }) => ({ kinds: await allRetention(deps) })),
  route(contract.setRetention, (administrator, { params, body }) =>
    setRetention(administrator, params.kind, body.days),
  ),
];
