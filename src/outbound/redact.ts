import { Buffer } from 'node:buffer';
import { longestLoggedBody } from './limits.ts';

const mark = '[redacted]';
/** A secret that is shorter is found in too much that is none. */
const shortestSecret = 4;
const sensitiveName =
  /^(password|passwd|secret|client_?secret|access_?token|refresh_?token|id_?token|token|api_?key|authorization)$/i;

/** Takes the same secrets out of many texts: their forms are worked out once. */
export interface Redactor {
  /** As they are, percent-encoded, in Base64, and as JSON writes them. */
  readonly text: (text: string) => string;
  /**
   * A request or reply as a log may keep it: values of sensitive names (`password`, `access_token` …) and the secrets give way to
   * `[redacted]`, what is longer than 16,384 characters is cut.
   */
  readonly body: (body: string) => string;
  /** A URL as a log may keep it: sensitive query values and the secrets give way to `[redacted]`. */
  readonly url: (url: string) => string;
}

export function createRedactor(secrets: readonly string[]): Redactor {
  const forms = secrets.flatMap(formsOf);
  const text = (given: string): string => {
    let clean = given;
    for (const form of forms) if (clean.includes(form)) clean = clean.replaceAll(form, mark);
    return clean;
  };
  return { text, body: (body) => cut(text(redactNames(body))), url: (url) => text(redactParameters(url)) };
}

/** `text` of a `Redactor`, for one text. */
export function redactText(text: string, secrets: readonly string[]): string {
  return createRedactor(secrets).text(text);
}

/** The longest first: a form that lies inside another must not leave a piece of it. */
function formsOf(secret: string): readonly string[] {
  if (secret.length < shortestSecret) return [];
  const base64 = Buffer.from(secret).toString('base64');
  const forms = [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    base64,
    encodeURIComponent(base64),
  ];
  return [...new Set(forms)].toSorted((a, b) => b.length - a.length);
}

/** The secrets in an Authorization field: the whole credential and, of Basic, what is encoded in it. */
export function secretsOfAuthorization(field: string): readonly string[] {
  const [, scheme = '', rest = ''] = /^(?:(\S+)\s+)?(\S+)$/.exec(field.trim()) ?? [];
  if (rest === '') return [];
  if (scheme.toLowerCase() !== 'basic') return [rest];
  const pair = Buffer.from(rest, 'base64').toString();
  return [rest, pair, pair.slice(pair.indexOf(':') + 1)];
}

/** `body` of a `Redactor`, for one body. */
export function redactBody(body: string, secrets: readonly string[]): string {
  return createRedactor(secrets).body(body);
}

function cut(clean: string): string {
  if (clean.length <= longestLoggedBody) return clean;
  return `${clean.slice(0, longestLoggedBody)}… (${clean.length - longestLoggedBody} characters more)`;
}

/** Most bodies name nothing sensitive and need not be parsed. An escape other than of a quote could hide a name or a secret. */
const perhapsSensitive = /pass|secret|token|api_?key|authorization|\\[^"]/i;

function redactNames(body: string): string {
  if (!perhapsSensitive.test(body)) return body;
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return body.replace(/\b([A-Za-z_]+)=([^&\s"]+)/g, (whole, name: string) =>
      sensitiveName.test(name) ? `${name}=${mark}` : whole,
    );
  }
  return JSON.stringify(withoutSecrets(parsed));
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  // A PATCH operation names its attribute in `path`.
  const named = Object.entries(value).some(([name, path]) => name === 'path' && sensitiveName.test(String(path)));
  const clean = Object.entries(value).map(([name, inner]): [string, unknown] => {
    const hidden = sensitiveName.test(name) || (named && name === 'value');
    return [name, hidden && inner !== null ? mark : withoutSecrets(inner)];
  });
  return Object.fromEntries(clean);
}

/** `url` of a `Redactor`, for one URL. */
export function redactUrl(url: string, secrets: readonly string[]): string {
  return createRedactor(secrets).url(url);
}

function redactParameters(url: string): string {
  return url.replace(/([?&])([^=&]+)=([^&#]*)/g, (whole, before: string, name: string) =>
    sensitiveName.test(name) ? `${before}${name}=${mark}` : whole,
  );
}

/** Header fields as a log may keep them. */
export function redactHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Readonly<Record<string, string>> {
  const redactor = createRedactor(secrets);
  const hidden = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key)$/i;
  const clean = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    hidden.test(name) ? mark : redactor.text(value),
  ]);
  return Object.fromEntries(clean);
}
