import { Link } from '@fluentui/react-components';
import { useState } from 'react';
import { words } from '../words.ts';
import { HelpBlade, type Topic } from './HelpBlade.tsx';

/** A link that opens a short help beside the page, with the guide that says more. */
export function LearnMore({ topic }: { readonly topic: Topic }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Link as="button" inline onClick={() => setOpen(true)}>
        {words.help.open[topic]}
      </Link>
      {open ? <HelpBlade topic={topic} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
