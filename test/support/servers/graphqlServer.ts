import { defaultFieldResolver, isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { sendJson, startServer } from './startServer.ts';
import type { FakeServer, Received } from './startServer.ts';

export interface GraphqlServerOptions {
  readonly schema: GraphQLSchema;
  /** Path of the only address that answers: `/graphql`. */
  readonly path: string;
  /** What the fields of `Query` are, as values or functions of their arguments. */
  readonly root: Readonly<Record<string, unknown>>;
  /** Answers 401 to whoever shows none of them. */
  readonly authorizations: readonly string[];
  /** Completes the answer as this kind of server writes it. */
  readonly finished?: (answer: GraphqlResult) => GraphqlResult;
}

export interface GraphqlResult {
  readonly data?: unknown;
  readonly errors?: readonly Readonly<Record<string, unknown>>[];
}

/** A server that takes nothing that its schema does not have. */
export async function graphqlServer({
  schema,
  path,
  root,
  authorizations,
  finished = (answer) => answer,
}: GraphqlServerOptions): Promise<FakeServer> {
  answering(schema);
  const yoga = createYoga({
    schema,
    context: { root },
    maskedErrors: false,
    logging: false,
    graphqlEndpoint: path,
  });
  return startServer(async (request, response) => {
    if (request.url !== path || request.method !== 'POST') {
      sendJson(response, { message: 'Not Found' }, { status: 404 });
      return;
    }
    if (!authorizations.includes(request.headers.authorization ?? '')) {
      sendJson(response, { message: 'Bad credentials' }, { status: 401 });
      return;
    }
    const answer = await yoga.fetch(`http://localhost${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: request.body,
    });
    const body = finished((await answer.json()) as GraphqlResult);
    sendJson(response, body, { status: answer.status });
  });
}

const prepared = new WeakSet<GraphQLSchema>();

/** A schema may serve several servers, since it takes long to build. */
function answering(schema: GraphQLSchema): void {
  if (prepared.has(schema)) return;
  prepared.add(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const isRoot = type === schema.getQueryType();
    for (const field of Object.values(type.getFields())) {
      field.resolve = isRoot
        ? (_, args, context: Context, info) => strict(context.root, args, context, info)
        : strict;
    }
  }
}

interface Context {
  readonly root: unknown;
}

/** A field that a test says nothing of is a mistake of the test, and no `null`. */
const strict: GraphQLFieldResolver<unknown, unknown> = (source, args, context, info) => {
  if (typeof source !== 'object' || source === null || !(info.fieldName in source)) {
    throw new Error(`The test says nothing of ${info.parentType.name}.${info.fieldName}`);
  }
  return defaultFieldResolver(source, args as Record<string, unknown>, context, info);
};

/** The questions that a server was asked. */
export function questionsOf(received: readonly Received[]): readonly string[] {
  return received.map(({ body }) => (JSON.parse(body) as { query: string }).query);
}
