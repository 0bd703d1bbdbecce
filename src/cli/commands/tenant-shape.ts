import type { Command } from 'commander';
import { contract, type Reply } from '#http/api/contract.ts';
import { type Cli, examples } from '../cli.ts';
import type { Output } from '../output.ts';
import { readDefinition } from '../read-definition.ts';

type Shape = Reply<typeof contract.getTenantShape>;

/** `rollcall tenant schema …` and `rollcall tenant type …`: what a tenant has of its own beside its profile. */
export function tenantShapeCommands(tenant: Command, cli: Cli): void {
  const schema = tenant.command('schema').description('Schemas of a tenant’s own, as RFC 7643 §7 writes them.');
  for (const act of ['add', 'change'] as const) addPutting(schema, cli, act);
  addSchemaList(schema, cli);
  addSchemaRemove(schema, cli);
  const type = tenant.command('type').description('Resource types of a tenant’s own, as RFC 7643 §6 writes them.');
  addTypeAdd(type, cli);
  addTypeList(type, cli);
  addTypeRemove(type, cli);
}

function addPutting(schema: Command, cli: Cli, act: 'add' | 'change'): void {
  const isNew = act === 'add';
  const put = schema
    .command(act)
    .argument('<tenant>')
    .argument('<file>', 'the schema, as JSON')
    .option('--extends <types>', 'types of the profile that have it as an extension, such as User or User,Group')
    .option('--required', 'resources of these types must have it')
    .description(
      isNew
        ? 'Add a schema: for a type of the tenant’s own, or as an extension.'
        : 'Put a schema in the place of the one with its URN; attributes may come, and none may go.',
    )
    .action(async (name: string, file: string, options: { extends?: string; required?: boolean }) => {
      const given = await readDefinition(file);
      const types = (options.extends ?? '').split(',').filter((type) => type.trim() !== '');
      const extended = types.map((type) => ({ type: type.trim(), required: options.required === true }));
      await cli.session(put, async ({ client, output }) => {
        const reply = await client.call(isNew ? contract.addTenantSchema : contract.changeTenantSchema, {
          params: { tenant: name },
          body: { schema: given, extends: extended },
        });
        output.result(reply, () => {
          output.line(`${isNew ? 'Added' : 'Changed'} ${String(given.id)}.`);
          if (isNew && types.length === 0)
            output.line(`Next, a type that has it: rollcall tenant type add ${name} FILE`);
        });
      });
    });
  examples(
    put,
    `rollcall tenant schema ${act} acme device.json`,
    `rollcall tenant schema ${act} acme badge.json --extends User`,
  );
}

function addSchemaList(schema: Command, cli: Cli): void {
  const list = schema
    .command('list')
    .argument('<tenant>')
    .description('Schemas of a tenant’s own; --json has the definitions.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.getTenantShape, { params: { tenant: name } });
        output.result(reply, () => showSchemas(output, reply));
      });
    });
  examples(list, 'rollcall tenant schema list acme');
}

function showSchemas(output: Output, { schemas }: Shape): void {
  output.table(
    schemas,
    [
      { title: 'SCHEMA', value: (row) => row.id },
      { title: 'NAME', value: (row) => row.name },
      { title: 'ATTRIBUTES', value: (row) => row.attributes },
      { title: 'OF', value: (row) => [...row.extends.map(({ type }) => type), ...row.types].join(', ') || null },
    ],
    'No schema of its own.',
  );
}

function addSchemaRemove(schema: Command, cli: Cli): void {
  const remove = schema
    .command('remove')
    .argument('<tenant>')
    .argument('<urn>', 'the id of the schema')
    .description('Remove a schema that no type and no resource has.')
    .action(async (name: string, urn: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeTenantSchema, { params: { tenant: name, schema: urn } });
        output.result(reply, () => output.line(`Removed ${urn}.`));
      });
    });
  examples(remove, 'rollcall tenant schema remove acme urn:example:schemas:1.0:Device');
}

function addTypeAdd(type: Command, cli: Cli): void {
  const add = type
    .command('add')
    .argument('<tenant>')
    .argument('<file>', 'the resource type, as JSON')
    .description('Add a resource type; it is served at once.')
    .action(async (name: string, file: string) => {
      const given = await readDefinition(file);
      await cli.session(add, async ({ client, output }) => {
        const reply = await client.call(contract.addTenantType, { params: { tenant: name }, body: { type: given } });
        output.result(reply, () => output.line(`Added ${String(given.name)}, served at ${String(given.endpoint)}.`));
      });
    });
  examples(add, 'rollcall tenant type add acme device-type.json');
}

function addTypeList(type: Command, cli: Cli): void {
  const list = type
    .command('list')
    .argument('<tenant>')
    .description('Resource types of a tenant’s own; --json has the definitions.')
    .action(async (name: string) => {
      await cli.session(list, async ({ client, output }) => {
        const reply = await client.call(contract.getTenantShape, { params: { tenant: name } });
        output.result(reply, () =>
          output.table(
            reply.types,
            [
              { title: 'TYPE', value: (row) => row.name },
              { title: 'ENDPOINT', value: (row) => row.endpoint },
              { title: 'SCHEMA', value: (row) => row.schema },
              { title: 'RESOURCES', value: (row) => row.resources },
            ],
            'No resource type of its own.',
          ),
        );
      });
    });
  examples(list, 'rollcall tenant type list acme');
}

function addTypeRemove(type: Command, cli: Cli): void {
  const remove = type
    .command('remove')
    .argument('<tenant>')
    .argument('<type>', 'the name of the resource type')
    .description('Remove a resource type of which there are no resources.')
    .action(async (name: string, which: string) => {
      await cli.session(remove, async ({ client, output }) => {
        const reply = await client.call(contract.removeTenantType, { params: { tenant: name, type: which } });
        output.result(reply, () => output.line(`Removed the type ${which}.`));
      });
    });
  examples(remove, 'rollcall tenant type remove acme Device');
}
