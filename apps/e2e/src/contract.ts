import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
  $ref?: string;
  type?: string;
  nullable?: boolean;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: boolean | Schema;
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  format?: string;
}

interface OperationObject {
  operationId: string;
  'x-permission'?: string;
  security?: Record<string, string[]>[];
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema?: Schema }> }>;
}

/** One route, as the API's document tells it. */
export interface Operation {
  id: string;
  method: string;
  /** With `{id}` and its like. */
  path: string;
  isPublic: boolean;
  permission: string | undefined;
  statuses: readonly number[];
  takesJson: boolean;
  query: readonly string[];
  /** The media type of its success; undefined when it has no body. */
  answers: string | undefined;
  schema: (status: number) => Schema | undefined;
}

const document = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../libs/api-client/openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, OperationObject>>;
  components: { schemas: Record<string, Schema> };
};

export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => operationOf(path, method, operation)),
);

export function operation(id: string): Operation {
  const found = OPERATIONS.find((one) => one.id === id);
  if (!found) throw new Error(`The API's document knows no operation ${id}`);
  return found;
}

function operationOf(path: string, method: string, described: OperationObject): Operation {
  const success = Object.entries(described.responses).find(([status]) => status.startsWith('2'))?.[1];
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    // `security: [{}]`: nothing is asked for.
    isPublic: described.security?.some((scheme) => Object.keys(scheme).length === 0) ?? false,
    permission: described['x-permission'],
    statuses: Object.keys(described.responses).map(Number),
    takesJson: described.requestBody?.content['application/json'] !== undefined,
    query: (described.parameters ?? []).filter(({ in: place }) => place === 'query').map(({ name }) => name),
    answers: Object.keys(success?.content ?? {})[0],
    schema: (status) => Object.values(described.responses[status]?.content ?? {})[0]?.schema,
  };
}

/** Where a value is not what its schema says: unknown, missing, of another type or not on the list. Empty: it fits. */
export function misfits(schema: Schema, value: unknown, at = ''): string[] {
  if (schema.$ref) return misfits(resolve(schema.$ref), value, at);
  if (value === null)
    return schema.nullable || (!schema.type && !schema.allOf && !schema.oneOf) ? [] : [`${at} is null`];
  if (schema.allOf) return schema.allOf.flatMap((part) => misfits(part, value, at));
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices)
    return choices.some((one) => misfits(one, value, at).length === 0) ? [] : [`${at} fits none of its schemas`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at} is ${JSON.stringify(value)}`];
  const actual = Array.isArray(value) ? 'array' : typeof value;
  const expected = schema.type === 'integer' ? 'number' : schema.type;
  if (expected !== undefined && expected !== actual) return [`${at} is of type ${actual}, not ${expected}`];
  if (Array.isArray(value)) return value.flatMap((each, index) => misfits(schema.items ?? {}, each, `${at}/${index}`));
  if (typeof value === 'object' && schema.properties) return memberMisfits(schema, value, at);
  return [];
}

function memberMisfits({ properties = {}, required = [], additionalProperties }: Schema, value: object, at: string) {
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name} is missing`);
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const known = properties[name];
    if (known) return member === undefined ? [] : misfits(known, member, `${at}/${name}`);
    return additionalProperties === undefined ? [`${at}/${name} is not documented`] : [];
  });
  return [...missing, ...wrong];
}

function resolve(reference: string): Schema {
  const found = document.components.schemas[reference.split('/').at(-1) ?? ''];
  if (!found) throw new Error(`${reference} leads nowhere`);
  return found;
}
