import { exportLeavers } from '#applications/leavers/export-leavers.ts';
import { leaversOf } from '#applications/leavers/list-leavers.ts';
import { summarizeLeavers } from '#applications/leavers/summarize-leavers.ts';
import { retentionDays, setRetention } from '#applications/privacy/retention.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const leavers: readonly Route[] = [
  route(contract.listLeavers, ({ deps }, { query: { person, open, ...query } }) =>
    leaversOf(deps, { ...query, open: open === 'true', people: person === undefined ? undefined : [person] }),
  ),
  route(contract.searchLeavers, ({ deps }, { body }) => leaversOf(deps, body)),
  route(contract.summarizeLeavers, ({ deps }, { body }) => summarizeLeavers(deps, body)),
  route(contract.exportLeavers, ({ deps }, { body }) => exportLeavers(deps, body)),
  route(contract.getLeaverRetention, async ({ deps }) => ({ days: await retentionDays(deps, 'leavers') })),
  route(contract.setLeaverRetention, async (administrator, { body }) => {
    const { days } = await setRetention(administrator, 'leavers', body.days);
    return { days };
  }),
];
