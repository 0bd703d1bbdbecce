import { Text } from '@fluentui/react-components';
import { Notice } from '../../components/Notice.tsx';
import { words } from '../../words.ts';
import type { Held } from './subject-state.ts';

const text = words.privacy;

/** What stands in the way of erasing a person, and what to do about it. */
export function Obstacles({ held: { obstacles, tables } }: { readonly held: Held }) {
  if (tables.length === 0) return null;
  if (obstacles.length === 0) return <Text as="p">{text.none}</Text>;
  return (
    <Notice intent="warning" title={text.obstacles}>
      <ul>
        {obstacles.map(({ message, advice }) => (
          <li key={message}>
            {message} {advice}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
