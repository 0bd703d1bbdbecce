import { Button, Text } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { Blade } from '../../components/Blade.tsx';
import { DocsLink } from '../../components/DocsLink.tsx';
import { guideAddress } from '../../components/docs-address.ts';
import { HelpBlade } from '../../components/HelpBlade.tsx';
import { words } from '../../words.ts';
import type { OpensBeside } from './found.ts';
import { providerGuide } from './identity-providers.ts';

const { glossary, search } = words;

interface FoundBladeProps {
  readonly opens: OpensBeside;
  readonly onClose: () => void;
}

/** What was found and is no page: the meaning of a word, a help, how an identity provider is connected. */
export function FoundBlade({ opens, onClose }: FoundBladeProps) {
  const navigate = useNavigate();
  if (opens.kind === 'help') return <HelpBlade topic={opens.topic} onClose={onClose} />;
  if (opens.kind === 'provider') {
    const { title, text, guide, tenants } = search.provider;
    const go = () => {
      onClose();
      void navigate({ to: '/tenants' });
    };
    const footer = (
      <Button appearance="primary" onClick={go}>
        {tenants}
      </Button>
    );
    return (
      <Blade open title={title(opens.name)} onClose={onClose} footer={footer}>
        <Text as="p">{text(opens.name)}</Text>
        <Text as="p">
          <DocsLink to={guideAddress(providerGuide(opens.provider))}>{guide}</DocsLink>
        </Text>
      </Blade>
    );
  }
  const { name, text, entra, okta } = glossary.terms[opens.term];
  return (
    <Blade open title={name} onClose={onClose}>
      <Text as="p">{text}</Text>
      {entra === undefined ? null : <Text as="p">{glossary.entra(entra)}</Text>}
      {okta === undefined ? null : <Text as="p">{glossary.okta(okta)}</Text>}
    </Blade>
  );
}
