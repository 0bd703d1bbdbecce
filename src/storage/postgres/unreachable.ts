/** What kept a PostgreSQL from being reached, and what to do about it: by the system's code, or PostgreSQL's own (Appendix A of its manual). */
export function unreachable(error: unknown): string {
  const text = error instanceof Error && error.message !== '' ? error.message : codeOf(error);
  return `cannot be reached (${text}). ${adviceOf(codeOf(error))}`;
}

function adviceOf(code: string): string {
  switch (code) {
    case 'ECONNREFUSED':
      return 'Nothing listens there: check host and port of the URL, and that the server runs.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'No such host is known here: check its name in the URL, and the DNS of this machine.';
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return 'No way leads there: check the host of the URL, and firewalls in between.';
    case '28P01':
    case '28000':
      return 'The server runs, but does not let this user in: check user and password of the URL, and its pg_hba.conf.';
    case '3D000':
      return 'The server runs, but has no database of that name: make it with createdb, or name another in the URL.';
    case '42501':
      return 'This user lacks the right to that: grant it connect and create on the database.';
    case '53300':
      return 'The server takes no more connections: end some, or raise its max_connections.';
    case '57P03':
      return 'The server is starting or stopping: try again in a moment.';
    default:
      return 'Check the URL, that the server runs, and the password.';
  }
}

/** Of several addresses that were tried, the first one's. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (typeof error === 'object' && error !== null && 'code' in error) return String(error.code);
  return String(error);
}
