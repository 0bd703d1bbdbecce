/** A mail in text and HTML that say the same. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
