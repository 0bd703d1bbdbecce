/** What a use-case on a session gives: the reply, and what becomes of the session's cookie. */
export interface Answer<Reply> {
  readonly reply: Reply;
  /** A new session's token, or the end of the one there was; undefined: it stays as it is. */
  readonly session?: { readonly token: string } | 'ended';
  /** The same of who came by an invitation: seconds until its cookie ends by itself. */
  readonly guest?: { readonly token: string; readonly seconds: number } | 'ended';
  /** The tenant whose session it is; undefined: the installation's. */
  readonly tenant?: string | undefined;
}
