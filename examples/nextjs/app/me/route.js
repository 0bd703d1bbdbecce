import { provider } from '../../lib/provider.js';

/** 200 for a session or a key that is good. */
export async function GET(request) {
  const { database } = await provider();
  const key = request.headers.get('x-key') ?? '';
  const [found] = await database.query('select user_id from app_key where key = ?', [key]);
  return new Response(null, { status: found ? 200 : 401 });
}

/** Signs somebody in, once you have looked at the password. */
export async function POST(request) {
  const { database, users } = await provider();
  const { name } = await request.json();
  const user = await users('acme').find(`userName eq ${JSON.stringify(name)}`);
  if (!user?.active) return new Response(null, { status: 401 });
  const key = crypto.randomUUID();
  const sql = 'insert into app_key (key, kind, tenant, user_id) values (?, ?, ?, ?)';
  await database.run([{ sql, parameters: [key, 'session', 'acme', user.id] }]);
  return new Response(key);
}
