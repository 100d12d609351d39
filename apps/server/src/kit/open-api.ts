import type { Endpoint } from '@genjin/domain/endpoint';
import { ErrorAnswer } from '@genjin/domain/errors';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** Prints the contract as OpenAPI 3.1. */
export function openApiOf(contract: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of contract) {
    const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Genjin 跟进',
      version: '0.1.0',
      description: 'Sales follow-ups: brief, record, next actions, explained suggestion.',
    },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'genjin.session_token' },
      },
      schemas: { Error: schemaOf(ErrorAnswer, 'output') },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const failure = {
    description: 'Refused',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  };
  return {
    operationId: endpoint.name,
    summary: endpoint.summary.en,
    description: endpoint.summary.zh,
    tags: [endpoint.name.split('.')[0]],
    ...(endpoint.access === 'public'
      ? { security: [] }
      : { security: [{ token: [] }, { session: [] }], 'x-permission': endpoint.access }),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...requestBody(endpoint),
    responses: { [String(endpoint.status ?? 200)]: success(endpoint), default: failure },
  };
}

function requestBody(endpoint: Endpoint): Json {
  if (endpoint.body)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
    };
  if (endpoint.transport === 'bytes' && endpoint.method !== 'GET')
    return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  return {};
}

function success(endpoint: Endpoint): Json {
  const schema = schemaOf(endpoint.output, 'output');
  if (endpoint.transport === 'events')
    return { description: endpoint.summary.en, content: { 'text/event-stream': { schema } } };
  if (endpoint.transport === 'bytes' && endpoint.method === 'GET')
    return { description: endpoint.summary.en, content: { '*/*': {} } };
  return { description: endpoint.summary.en, content: { 'application/json': { schema } } };
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, inner]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: inner,
  }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return rest;
}
