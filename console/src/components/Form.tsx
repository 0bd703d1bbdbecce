import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../api/problem.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface FormState {
  readonly errors: ReadonlyMap<string, string>;
}

const Context = createContext<FormState>({ errors: new Map() });

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '16px', width: '100%', maxWidth: '560px' },
  wide: { maxWidth: '1040px' },
});

interface FormProps {
  /** Why the last attempt was refused: fields that it names show it, the rest stands above. */
  readonly problem: Problem | undefined;
  /** What the page itself found wrong, by field. */
  readonly errors?: ReadonlyMap<string, string>;
  readonly onSubmit: () => void;
  readonly id?: string;
  readonly label?: string;
  /** Room for two columns of fields. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A form whose errors stand at their field; the first of them gets the focus. */
export function Form({ problem, errors, onSubmit, id, label, wide = false, children }: FormProps) {
  const styles = useStyles();
  const form = useRef<HTMLFormElement>(null);
  const state = useMemo(
    () => ({ errors: new Map([...(problem?.fields ?? []), ...(errors ?? [])]) }),
    [problem, errors],
  );
  // A field that the server names and this form does not have.
  const [homeless, setHomeless] = useState(false);
  useEffect(() => {
    const invalid = form.current?.querySelector<HTMLElement>('[aria-invalid=true]') ?? undefined;
    setHomeless(state.errors.size > 0 && invalid === undefined);
    if (state.errors.size > 0) invalid?.focus();
  }, [state]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      ref={form}
      id={id}
      aria-label={label}
      className={mergeClasses(styles.form, wide && styles.wide)}
      noValidate
      onSubmit={submit}
    >
      <Context value={state}>
        {problem !== undefined && (problem.fields.size === 0 || homeless) ? <ProblemNotice problem={problem} /> : null}
        {children}
      </Context>
    </form>
  );
}

/** What is wrong with a field of the form around it. */
export function useFieldError(name: string): string | undefined {
  return useContext(Context).errors.get(name);
}
