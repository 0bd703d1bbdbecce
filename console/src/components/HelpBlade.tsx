import { Text } from '@fluentui/react-components';
import { words } from '../words.ts';
import { Blade } from './Blade.tsx';
import { DocsLink } from './DocsLink.tsx';
import { guideAddress } from './docs-address.ts';

const { help } = words;

/** What there is help about. */
export type Topic = keyof typeof help.topics;

/** Whether there is help about it. */
export function isTopic(name: string): name is Topic {
  return Object.hasOwn(help.topics, name);
}

/** A short help beside the page, with the guide that says more. */
export function HelpBlade({ topic, onClose }: { readonly topic: Topic; readonly onClose: () => void }) {
  const { title, text, guide } = help.topics[topic];
  return (
    <Blade open title={title} onClose={onClose}>
      {text.map((paragraph) => (
        <Text as="p" key={paragraph}>
          {paragraph}
        </Text>
      ))}
      <Text as="p">
        <DocsLink to={guideAddress(guide)}>{help.longer}</DocsLink>
      </Text>
    </Blade>
  );
}
