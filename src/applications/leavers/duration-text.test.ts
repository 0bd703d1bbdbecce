import { expect, it } from 'vitest';
import { durationText } from './duration-text.ts';

it('says a duration in its two greatest units', () => {
  const said = [0, 0.42, 4, 59.7, 60, 130, 3600, 7325, 90_000, 864_000].map(durationText);
  expect(said).toEqual(['0 s', '0.4 s', '4 s', '1 min', '1 min', '2 min 10 s', '1 h', '2 h 2 min', '1 d 1 h', '10 d']);
});
