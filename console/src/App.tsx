import { createDOMRenderer, FluentProvider, makeStaticStyles, RendererProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
import { CallWatch } from './api/call-watch.ts';
import { CallerProvider, createCaller } from './api/caller.ts';
import { createQueryClient } from './api/query-client.ts';
import { Toasts } from './components/Toasts.tsx';
import { createConsoleRouter } from './router.tsx';
import { ThemeChoice, useTheme } from './theme/ThemeChoice.tsx';
import { darkTheme, lightTheme } from './theme/themes.ts';

// The Content-Security-Policy lets in only style elements that carry the reply's nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce;
const renderer = createDOMRenderer(document, nonce === undefined ? {} : { styleElementAttributes: { nonce } });

const useStaticStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
  '#root > .fui-FluentProvider': { height: '100%' },
  // Styles of the browser for what Fluent has no component for.
  'h1, h2, h3, p': { margin: 0 },
});

/** The whole console. */
export function App() {
  return (
    <RendererProvider renderer={renderer}>
      <ThemeChoice>
        <Themed />
      </ThemeChoice>
    </RendererProvider>
  );
}

function Themed() {
  const { dark } = useTheme();
  const [client] = useState(createQueryClient);
  const [caller] = useState(() => createCaller(new CallWatch()));
  const [router] = useState(createConsoleRouter);
  useStaticStyles();
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <QueryClientProvider client={client}>
        <CallerProvider value={caller}>
          <Toasts>
            <RouterProvider router={router} />
          </Toasts>
        </CallerProvider>
      </QueryClientProvider>
    </FluentProvider>
  );
}
