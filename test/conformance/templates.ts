import { isJsonObject, type Json } from '#scim/json.ts';

/** Captured and given values. */
export type Variables = Map<string, Json>;

/** Fills `{{name}}`, `{{$uuid}}`, `{{$rand}}`, `{{$n}}`, `{{enc:name}}` and `{{upper:name}}`; alone in a string a value keeps its type. */
export class Templates {
  readonly #run = crypto.randomUUID().slice(0, 8);
  #count = 0;

  fill(value: Json, variables: Variables): Json {
    if (typeof value === 'string') return this.#fillString(value, variables);
    if (Array.isArray(value)) return value.map((item) => this.fill(item, variables));
    if (!isJsonObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.fill(item ?? null, variables)]));
  }

  text(value: string, variables: Variables): string {
    return String(this.fill(value, variables));
  }

  #fillString(text: string, variables: Variables): Json {
    const alone = /^\{\{([^}]+)\}\}$/.exec(text)?.[1];
    if (alone !== undefined) return this.#lookUp(alone.trim(), variables);
    return text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => String(this.#lookUp(name.trim(), variables)));
  }

  #lookUp(name: string, variables: Variables): Json {
    if (name === '$uuid') return crypto.randomUUID();
    if (name === '$rand') return this.#run;
    if (name === '$n') return `${this.#run}${++this.#count}`;
    if (name.startsWith('enc:')) return encodeURIComponent(String(this.#lookUp(name.slice(4), variables)));
    if (name.startsWith('upper:')) return String(this.#lookUp(name.slice(6), variables)).toUpperCase();
    const value = variables.get(name);
    if (value === undefined) throw new Error(`nothing was captured as ${name}`);
    return value;
  }
}
