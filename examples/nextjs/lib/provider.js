import { serviceProvider } from 'rollcall';

/** One for the process: `next dev` loads this file again after each change, and a data folder belongs to one at a time. */
export function provider() {
  globalThis.serviceProviderOfThisApp ??= open();
  return globalThis.serviceProviderOfThisApp;
}

/** Sessions and API keys lie in a table of the application's own, in the same database: any part of the application finds them. */
async function open() {
  const opened = await serviceProvider({
    data: process.env.DATA ?? './scim-data',
    publicUrl: `${process.env.PUBLIC_URL ?? 'http://localhost:3000'}/scim`,
    tenants: ['acme'],
  });
  await opened.database.run([
    'create table if not exists app_key (key text primary key, kind text, tenant text, user_id text)',
  ]);
  if ((await opened.credentials.list('acme')).length === 0) {
    const { baseUrl, token } = await opened.credentials.create('acme', { name: 'Identity provider' });
    console.log(`Tenant URL ${baseUrl}\nSecret Token ${token}`);
  }
  // Whoever is deactivated is signed out at once, and no key lets them in any more.
  await opened.subscribe(
    { name: 'sign-out', types: ['user.deactivated', 'user.deleted', 'user.erased'] },
    ({ tenant, resource }) =>
      opened.database.run([
        { sql: 'delete from app_key where tenant = ? and user_id = ?', parameters: [tenant, resource.id] },
      ]),
  );
  return opened;
}
