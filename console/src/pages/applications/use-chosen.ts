import { useState } from 'react';
import type { Principal } from './PrincipalFinder.tsx';

/** Users and groups that are chosen one by one; choosing one that is chosen takes it out. */
export function useChosen() {
  const [chosen, setChosen] = useState<readonly Principal[]>([]);
  const toggle = (one: Principal) =>
    setChosen((before) => {
      const rest = before.filter(({ objectId }) => objectId !== one.objectId);
      return rest.length < before.length ? rest : [...before, one];
    });
  return { chosen, setChosen, toggle };
}
