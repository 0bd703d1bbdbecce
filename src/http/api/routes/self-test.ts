import { showSelfTest, startSelfTest, takeQuirks } from '#applications/enterprise/self-test/self-test.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const selfTest: readonly Route[] = [
  route(contract.getSelfTest, ({ deps }, { params }) => showSelfTest(deps, params.application)),
  route(contract.startSelfTest, (administrator, { params }) => startSelfTest(administrator, params.application)),
  route(contract.takeQuirks, (administrator, { params, body }) =>
    takeQuirks(administrator, params.application, body.take),
  ),
];
