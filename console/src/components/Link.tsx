import { Link as FluentLink } from '@fluentui/react-components';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

function Anchor(props: ComponentProps<'a'>) {
  const { ref, color: _color, ...rest } = props;
  return <FluentLink {...rest} />;
}

/** A link to a page of the console: `<Link to="/directory/users">`. */
export const Link = createLink(Anchor);
