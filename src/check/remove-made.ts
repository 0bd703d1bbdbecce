import { NoAnswer } from './answer.ts';
import type { Endpoint } from './endpoint.ts';
import { patch } from './message.ts';

/**
 * Removes what a requirement made, the youngest first, so that groups go before their members. What cannot be deleted is
 * deactivated and given back.
 */
export async function removeMade(endpoint: Endpoint, made: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for (const path of [...new Set(made)].reverse()) if (!(await remove(endpoint, path))) left.push(path);
  return left;
}

async function remove(endpoint: Endpoint, path: string): Promise<boolean> {
  try {
    const { status } = await endpoint.ask({ method: 'DELETE', path }, () => {});
    if ((status >= 200 && status < 300) || status === 404 || status === 410) return true;
    const body = patch({ op: 'replace', value: { active: false } });
    if (/^\/Users\//i.test(path)) await endpoint.ask({ method: 'PATCH', path, body }, () => {});
    return false;
  } catch (error) {
    if (error instanceof NoAnswer) return false;
    throw error;
  }
}
