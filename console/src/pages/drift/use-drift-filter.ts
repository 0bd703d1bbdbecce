import { useQueryPart } from '../../components/use-address.ts';
import { type Finding, kindOf } from './drift-state.ts';

/** Which differences the address names. */
export interface DriftFilter {
  readonly kind?: Finding['kind'];
  readonly attribute?: string;
  readonly text?: string;
}

export function useDriftFilter(): DriftFilter {
  const [kindName] = useQueryPart('kind');
  const [attribute] = useQueryPart('attribute');
  const [search] = useQueryPart('search');
  const kind = kindOf(kindName);
  const wanted = search.trim();
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(attribute === '' ? {} : { attribute }),
    ...(wanted === '' ? {} : { text: wanted }),
  };
}
