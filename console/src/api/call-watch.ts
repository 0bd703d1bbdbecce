/** What calls have met that concerns the whole console, not one page. */
export interface CallState {
  /** Nobody answers. */
  readonly away: boolean;
  /** The session ended while pages were open. */
  readonly over: boolean;
  /** An act waits until the administrator has proved anew to be who is signed in. */
  readonly confirming: boolean;
}

/** Keeps the `CallState`; the frame around the pages follows it. */
export class CallWatch {
  #state: CallState = { away: false, over: false, confirming: false };
  readonly #listeners = new Set<() => void>();
  #answers: ((confirmed: boolean) => void)[] = [];

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): CallState => this.#state;

  /** Whether somebody answered the last call. */
  answered(yes: boolean): void {
    this.#change({ away: !yes });
  }

  /** Whether the session has ended. */
  over(yes: boolean): void {
    this.#change({ over: yes });
  }

  /** Asks for password and code; true once they were right, false when the administrator would rather not. */
  askToConfirm(): Promise<boolean> {
    const answer = new Promise<boolean>((resolve) => this.#answers.push(resolve));
    this.#change({ confirming: true });
    return answer;
  }

  /** Lets the waiting acts go on, or not. */
  confirmed(yes: boolean): void {
    const waiting = this.#answers;
    this.#answers = [];
    this.#change({ confirming: false });
    for (const resolve of waiting) resolve(yes);
  }

  #change(part: Partial<CallState>): void {
    const next = { ...this.#state, ...part };
    const { away, over, confirming } = this.#state;
    if (next.away === away && next.over === over && next.confirming === confirming) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }
}
