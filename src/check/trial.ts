import { isJsonObject, type Json, type JsonObject, own } from '#scim/json.ts';
import { type Answer, NotTried } from './answer.ts';
import type { Endpoint, Sent } from './endpoint.ts';
import { urns } from './message.ts';
import type { Exchange } from './report.ts';
import { valueAt } from './value-at.ts';

/** What was made for a requirement. */
export interface Made {
  readonly id: string;
  /** Below the base URL. */
  readonly path: string;
  /** `userName` or `displayName`. */
  readonly name: string;
  readonly answer: Answer;
}

type Headers = Sent['headers'];

/** Numbers the names of one check: no two of its users are called the same. */
export interface Names {
  next(): string;
  readonly domain: string;
}

/** One requirement on its way: what it asks, what it made and what it found wanting. */
export class Trial {
  readonly problems: string[] = [];
  readonly exchanges: Exchange[] = [];
  /** Paths of what was made, oldest first. */
  readonly made: string[] = [];
  readonly #endpoint: Endpoint;
  readonly #names: Names;

  constructor(endpoint: Endpoint, names: Names) {
    this.#endpoint = endpoint;
    this.#names = names;
  }

  get(path: string, headers?: Headers): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  /** Sends a request; what it makes is removed when the requirement is done. @throws NoAnswer */
  async send(method: Sent['method'], path: string, body?: Sent['body'], headers?: Headers): Promise<Answer> {
    const sent = {
      method,
      path,
      ...(body === undefined ? {} : { body }),
      ...(headers === undefined ? {} : { headers }),
    };
    const answer = await this.#endpoint.ask(sent, (exchange) => this.exchanges.push(exchange));
    if (method === 'POST') this.#keep(path, answer);
    return answer;
  }

  /** A name that nobody has. */
  newName(): string {
    return `${this.#names.next()}@${this.#names.domain}`;
  }

  /** The body of a user as plain as most accept. */
  userBody(more: JsonObject = {}): JsonObject {
    const userName = this.newName();
    return {
      schemas: [urns.user],
      externalId: `ext-${userName}`,
      userName,
      name: { givenName: 'Check', familyName: 'Person', formatted: 'Check Person' },
      displayName: 'Check Person',
      emails: [{ value: userName, type: 'work', primary: true }],
      active: true,
      ...more,
    };
  }

  /** Makes a user. @throws NotTried when it is refused, NoAnswer */
  async user(more: JsonObject = {}, headers?: Headers): Promise<Made> {
    const body = this.userBody(more);
    return this.#make('/Users', body, String(own(body, 'userName')), headers);
  }

  /** Makes a group of users. @throws NotTried when it is refused, NoAnswer */
  async group(members: readonly Made[] = [], more: JsonObject = {}): Promise<Made> {
    const displayName = `Group ${this.#names.next()}`;
    const listed = members.map(({ id }) => ({ value: id }));
    return this.#make('/Groups', { schemas: [urns.group], displayName, members: listed, ...more }, displayName);
  }

  /** A resource as it is shown now. @throws NotTried when it is not shown, NoAnswer */
  async shown(made: Made, headers?: Headers): Promise<JsonObject> {
    const { asked, status, json } = await this.get(made.path, headers);
    if (status !== 200 || !isJsonObject(json)) throw new NotTried(`${asked} was answered ${status}.`);
    return json;
  }

  /** The ids of a group's members, as they are shown now. */
  async members(group: Made): Promise<readonly string[]> {
    const listed = valueAt((await this.get(group.path)).json, 'members[*].value');
    return Array.isArray(listed) ? listed.map(String) : [];
  }

  /** Notes a problem unless `holds`; gives `holds` back. */
  expect(holds: boolean, problem: string): boolean {
    if (!holds) this.problems.push(problem);
    return holds;
  }

  /** One of these statuses. */
  status(answer: Answer, ...wanted: readonly number[]): boolean {
    const said = answer.text === '' ? '' : `: ${shortened(answer.text)}`;
    return this.expect(
      wanted.includes(answer.status),
      `${answer.asked} was answered ${answer.status}, wanted ${wanted.join(' or ')}${said}`,
    );
  }

  /** The value at a path of the answer; undefined: none. A boolean is a boolean, a number a number. */
  value(answer: Answer, path: string, wanted: Json | undefined): boolean {
    const found = valueAt(answer.json, path);
    const empty = found === null || (Array.isArray(found) && found.length === 0);
    const same = wanted === undefined ? found === undefined || empty : sameJson(found, wanted);
    return this.expect(same, `${answer.asked}: ${path} is ${printed(found)}, wanted ${printed(wanted)}`);
  }

  /** Exactly these ids, in any order, are the resources of a list. */
  lists(answer: Answer, ...wanted: readonly Made[]): boolean {
    if (!this.status(answer, 200)) return false;
    const found = valueAt(answer.json, 'Resources[*].id');
    const ids = Array.isArray(found) ? found.map(String) : [];
    const right = ids.length === wanted.length && wanted.every(({ id }) => ids.includes(id));
    const names = wanted.length === 0 ? 'nobody' : wanted.map(({ name }) => name).join(', ');
    return this.expect(right, `${answer.asked} lists ${ids.length} (${printed(found)}), wanted ${names}`);
  }

  /** An error of RFC 7644 §3.12 with one of these statuses. */
  refused(answer: Answer, wanted: readonly number[], scimType?: string): void {
    if (!this.status(answer, ...wanted)) return;
    const schemas = valueAt(answer.json, 'schemas');
    this.expect(
      Array.isArray(schemas) && schemas.includes(urns.error),
      `${answer.asked}: the body is no SCIM error: ${shortened(answer.text)}`,
    );
    if (scimType !== undefined) this.value(answer, 'scimType', scimType);
  }

  /** Lets what stands at an address that the endpoint gave be removed with the rest. */
  adopt(location: string): void {
    const path = this.#endpoint.pathOf(location);
    if (path !== undefined) this.made.push(path);
  }

  /** Ends the requirement without a verdict. @throws NotTried */
  skip(reason: string): never {
    throw new NotTried(reason);
  }

  async #make(path: string, body: JsonObject, name: string, headers?: Headers): Promise<Made> {
    const answer = await this.send('POST', path, body, headers);
    const id = isJsonObject(answer.json) ? own(answer.json, 'id') : undefined;
    if (answer.status > 299 || typeof id !== 'string') {
      const said = `${answer.status} ${shortened(answer.text)}`;
      throw new NotTried(`POST ${path}, with which it begins, was answered ${said}`);
    }
    return { id, path: `${path}/${encodeURIComponent(id)}`, name, answer };
  }

  #keep(path: string, answer: Answer): void {
    if (answer.status > 299 || !/^\/(Users|Groups)\/?$/i.test(path.split('?')[0] ?? '')) return;
    const id = isJsonObject(answer.json) ? own(answer.json, 'id') : undefined;
    const location = this.#endpoint.pathOf(answer.headers.get('location') ?? '');
    if (typeof id === 'string') this.made.push(`${path.split('?')[0]}/${encodeURIComponent(id)}`);
    else if (location !== undefined) this.made.push(location);
  }
}

function printed(value: Json | undefined): string {
  return value === undefined ? 'nothing' : shortened(JSON.stringify(value));
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** Equal as JSON; the order of an object's members does not count. */
function sameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((item, index) => sameJson(item, right[index]));
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => sameJson(left[name], own(right, name)));
}
