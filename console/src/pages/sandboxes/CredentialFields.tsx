import type { ReplyOf } from '../../api/contract-types.ts';
import { SelectField } from '../../components/fields.tsx';
import { words } from '../../words.ts';

const { credentials: text } = words;

type Policy = ReplyOf<'listCredentials'>['policy'];
export type Scope = Policy['scopes'][number]['key'];

interface ScopeFieldProps {
  readonly policy: Policy;
  readonly value: string;
  readonly onChange: (scope: string) => void;
  /** Its permissions are none of the scopes: they can be left as they are. */
  readonly other?: boolean;
}

/** What a credential may do; nothing where the application does not limit them so. */
export function ScopeField({ policy, value, onChange, other = false }: ScopeFieldProps) {
  if (policy.scopes.length === 0) return null;
  const options = policy.scopes.map(({ key }) => ({ value: key, label: text.scopes[key] }));
  return (
    <SelectField
      name="scope"
      label={text.scope}
      hint={text.scopeHint}
      value={value}
      onChange={onChange}
      options={other ? [{ value: '', label: text.scopeOther }, ...options] : options}
    />
  );
}

/** The scope that was chosen; undefined: what is there stays. */
export function scopeChosen(policy: Policy, value: string): Scope | undefined {
  return policy.scopes.find(({ key }) => key === value)?.key;
}

export const never = 'never';

interface EndFieldProps {
  readonly policy: Policy;
  readonly value: string;
  readonly onChange: (days: string) => void;
  /** The end that it has can be left: said so. */
  readonly kept?: string;
}

/** When a credential ends: after so many days, or never. */
export function EndField({ policy, value, onChange, kept }: EndFieldProps) {
  const usual = policy.expiresAfterDays;
  const days = [...new Set([30, 90, 180, 365, 730, ...(usual === null ? [] : [usual])])].toSorted((a, b) => a - b);
  const options = [
    ...(kept === undefined ? [] : [{ value: '', label: kept }]),
    ...days.map((each) => ({ value: String(each), label: each === usual ? text.usual(each) : text.afterDays(each) })),
    { value: never, label: usual === null ? text.neverUsual : text.neverOnPurpose },
  ];
  return (
    <SelectField
      name="expiresInSeconds"
      label={text.end}
      hint={value === never ? text.neverHint : text.endHint}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}

/** What the API is told of the chosen end. */
export function endChosen(value: string): { expiresInSeconds?: number | null } {
  if (value === '') return {};
  return { expiresInSeconds: value === never ? null : Number(value) * 86_400 };
}
