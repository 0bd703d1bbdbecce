import { replaceDisplayName, sampleUser, userNameOf } from '../people.ts';
import type { Shot } from './drive.ts';
import { memberPatch } from './seed.ts';

/** Gives the request of each turn. */
export type Next = (index: number) => Shot;

/** GET of each of the ids in turn. */
export function getEach(ids: readonly string[]): Next {
  return (index) => ({ method: 'GET', path: `/Users/${ids[index % ids.length]}` });
}

/** `userName eq` for each of the first `count` seeded users in turn: one hit each. */
export function findEach(count: number): Next {
  return findBy(count, (index) => `userName eq "${userNameOf('seed', index)}"`);
}

/** A filter for each of the first `count` seeded users in turn. */
export function findBy(count: number, filterOf: (index: number) => string): Next {
  return (index) => ({ method: 'GET', path: `/Users?filter=${encodeURIComponent(filterOf((index * 7) % count))}` });
}

/** Pages of 100 that begin in turn at each of the given places, counted from 0. */
export function pageEach(offsets: readonly number[]): Next {
  return (index) => ({
    method: 'GET',
    path: `/Users?startIndex=${(offsets[index % offsets.length] ?? 0) + 1}&count=100`,
  });
}

/** POST of a user that was never there. */
export function createNew(family: string): Next {
  let made = 0;
  return () => ({ method: 'POST', path: '/Users', body: JSON.stringify(sampleUser(family, made++)) });
}

/** PATCH that replaces one attribute of each of the ids in turn. */
export function renameEach(ids: readonly string[]): Next {
  let times = 0;
  return () => {
    const turn = times++;
    return { method: 'PATCH', path: `/Users/${ids[turn % ids.length]}`, body: replaceDisplayName(`Renamed ${turn}`) };
  };
}

/** PATCHes that add the same member to a group and take it out again, in turn. */
export function joinAndLeave(group: string, member: string): Next {
  let times = 0;
  return () => {
    times += 1;
    return {
      method: 'PATCH',
      path: `/Groups/${group}`,
      body: memberPatch(times % 2 === 1 ? 'add' : 'remove', [member]),
    };
  };
}
