import { writeSync } from 'node:fs';
import { Subscriptions } from '#events/subscriptions/subscriptions.ts';
import { subscriptionDeps } from '#test/support/collected-events.ts';
import { decodeLocation } from '#test/support/decode-location.ts';
import { openAt } from '#test/support/open-at.ts';
import { createSystemClock } from '../../src/main/system-clock.ts';

/**
 * Subscribes to the events of every customer and prints the position of each as soon as the handler has done it; at the
 * `dieAt`th it is killed before that is noted, as by kill -9. Its clock goes `ahead` milliseconds.
 */
const [, , location, ahead, dieAt] = process.argv;
const system = createSystemClock();
const clock = { ...system, now: () => system.now() + Number(ahead) };
const storage = await openAt(decodeLocation(location), { clock, poll: 50 });
let handled = 0;
await new Subscriptions(subscriptionDeps(storage, clock)).subscribe({ name: 'table', from: 'beginning' }, (event) => {
  handled += 1;
  writeSync(1, `${event.id} ${event.type}\n`);
  if (handled === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
});
// Lives until it is killed.
setInterval(() => {}, 60_000);
