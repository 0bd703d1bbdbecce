/** How much of a second's permission may be used in one burst: late timers are made good, and a strict target is not overrun. */
const burst = 0.1;
/** A target's second may begin at any time, and calls are not equally long on their way: its second is a little longer than ours. */
const slack = 1.02;
/** Of the time between two calls so much is made good to one that went out late, once the target has refused. */
const strictBurst = 0.5;
/** After refusals that follow each other within this (ms) so much of the rate is used, and so much more of it with every so many answers. */
const together = 30_000;
const afterRefusal = 0.9;
const regained = 0.01;
const answersToRegain = 200;

/**
 * Tokens of a rate: evenly spaced with a small burst, and never more than the rate in any second. A refusal (429) takes the burst
 * away; when another one follows soon, the rate is set too high, and it becomes slower. It becomes faster again little by little, so
 * that not one answer in a thousand is a refusal.
 */
export class Pace {
  #perSecond: number;
  #share = 1;
  #strict = false;
  #nextAt = 0;
  #answers = 0;
  #refusedAt = Number.NEGATIVE_INFINITY;
  /** When the last calls went out, a second's permission of them, as a ring. */
  #sent: number[] = [];
  #oldest = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Milliseconds until a call may go out; 0 takes the token. */
  take(now: number): number {
    const interval = 1000 / (this.#perSecond * this.#share);
    const tolerance = this.#strict ? strictBurst * interval : Math.max(interval, burst * 1000);
    const at = Math.max(this.#nextAt, now - tolerance, this.#windowFree());
    if (at > now) return at - now;
    this.#nextAt = Math.max(this.#nextAt, now - tolerance) + interval;
    this.#remember(now);
    return 0;
  }

  /** A call was refused because there were too many. Refusals at about the same time are one. */
  refused(now: number): void {
    const since = now - this.#refusedAt;
    if (since < 1000) return;
    this.#refusedAt = now;
    this.#strict = true;
    if (since < together) this.#share = Math.max(0.02, this.#share * afterRefusal);
    this.#answers = 0;
  }

  answered(): void {
    if (this.#share === 1) return;
    this.#answers += 1;
    if (this.#answers < answersToRegain) return;
    this.#answers = 0;
    this.#share = Math.min(1, this.#share + regained);
  }

  setRate(perSecond: number): void {
    if (perSecond === this.#perSecond) return;
    this.#perSecond = perSecond;
    this.#share = 1;
    this.#strict = false;
    this.#sent = [];
    this.#oldest = 0;
  }

  /** When the second that began with the oldest of the last calls is over. */
  #windowFree(): number {
    const { length, window } = this.#windowOf();
    const oldest = this.#sent.length < length ? undefined : this.#sent[this.#oldest];
    return oldest === undefined ? 0 : oldest + window;
  }

  #remember(now: number): void {
    const { length } = this.#windowOf();
    if (length > mostRemembered) return;
    if (this.#sent.length < length) this.#sent.push(now);
    else {
      this.#sent[this.#oldest] = now;
      this.#oldest = (this.#oldest + 1) % length;
    }
  }

  #windowOf(): { readonly length: number; readonly window: number } {
    const length = Math.max(1, Math.floor(this.#perSecond));
    return { length, window: (length / this.#perSecond) * 1000 * slack };
  }
}

/** A faster target is not counted by the second. */
const mostRemembered = 1000;
