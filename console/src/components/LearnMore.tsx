import { Link, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { words } from '../words.ts';
import { Blade } from './Blade.tsx';
import { DocsLink } from './DocsLink.tsx';
import { guideAddress } from './docs-address.ts';

const { help } = words;

/** What there is help about. */
export type Topic = keyof typeof help.topics;

/** A link that opens a short help beside the page, with the guide that says more. */
export function LearnMore({ topic }: { readonly topic: Topic }) {
  const [open, setOpen] = useState(false);
  const { title, text, guide } = help.topics[topic];
  return (
    <>
      <Link as="button" inline onClick={() => setOpen(true)}>
        {help.open[topic]}
      </Link>
      {open ? (
        <Blade open title={title} onClose={() => setOpen(false)}>
          {text.map((paragraph) => (
            <Text as="p" key={paragraph}>
              {paragraph}
            </Text>
          ))}
          <Text as="p">
            <DocsLink to={guideAddress(guide)}>{help.longer}</DocsLink>
          </Text>
        </Blade>
      ) : null}
    </>
  );
}
