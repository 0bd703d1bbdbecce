import {
  Toast,
  ToastBody,
  Toaster,
  type ToastIntent,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext } from 'react';

type Say = (intent: ToastIntent, title: string, body?: string) => void;

const Context = createContext<Say>(() => {});

/** Holds the short messages at the edge of the window. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const toasterId = useId('toaster');
  const { dispatchToast } = useToastController(toasterId);
  const say = useCallback<Say>(
    (intent, title, body) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body === undefined ? null : <ToastBody>{body}</ToastBody>}
        </Toast>,
        // There is nothing in it to press, and Fluent lets the Tab key out of a message only once it is gone.
        { intent, timeout: intent === 'error' ? 15_000 : 4000, root: { tabIndex: -1 } },
      ),
    [dispatchToast],
  );
  return (
    <Context value={say}>
      {children}
      <Toaster toasterId={toasterId} position="top-end" pauseOnHover pauseOnWindowBlur />
    </Context>
  );
}

/** Says in a corner that something was done: `say('success', 'User created')`. What failed belongs in the page. */
export function useToast(): Say {
  return useContext(Context);
}
