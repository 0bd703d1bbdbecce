import { Text } from '@fluentui/react-components';
import type { ReplyOf } from '../../api/contract-types.ts';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';

const text = words.scope;

/** What another scope means for accounts: how many leave and how many come in, with the first by name. */
export function ScopeChange({ test }: { readonly test: ReplyOf<'testScope'> }) {
  const { counts, samples, complete, looked, leaversKept } = test;
  const names = (side: 'leaving' | 'joining') => samples[side].map(({ name }) => name).join(', ');
  return (
    <>
      {counts.leaving === 0 ? null : (
        <Notice intent="warning">
          {text.leaving(counts.leaving, leaversKept)} {names('leaving')}
        </Notice>
      )}
      {counts.joining === 0 ? null : (
        <Text>
          {text.joining(counts.joining)} {names('joining')}
        </Text>
      )}
      {counts.leaving + counts.joining === 0 ? <Text>{text.unchanged}</Text> : null}
      {complete ? null : <Text>{text.incomplete(looked)}</Text>}
    </>
  );
}
