// Calls an MCP server as a program that has never heard of it:
//   node mcp-run.mjs <package> <url of the server> [<client id> <user>]
// Without an id it registers itself, and a user agrees who is logged in. The user's password is the name and -pw.
// Prints the requests that it came to, with status and challenge, and what the tools said.
const [library, server, clientId, user] = process.argv.slice(2);

const isSdk = library === '@modelcontextprotocol/sdk';
const { Client, StreamableHTTPClientTransport } =
  isSdk
    ? {
        ...(await import('@modelcontextprotocol/sdk/client/index.js')),
        ...(await import('@modelcontextprotocol/sdk/client/streamableHttp.js')),
      }
    : await import(library);

const requests = [];

async function recorded(url, init = {}) {
  const response = await fetch(url, init);
  const { origin, pathname, searchParams } = new URL(url);
  requests.push({
    method: init.method ?? 'GET',
    of: origin === new URL(server).origin ? 'resource' : 'authorization server',
    scope: searchParams.get('scope') ?? '',
    path: pathname,
    rpc: rpcOf(init.body),
    status: response.status,
    challenge: response.headers.get('WWW-Authenticate') ?? '',
  });
  return response;
}

function rpcOf(body) {
  if (typeof body !== 'string' || !body.startsWith('{')) {
    return '';
  }
  const { method, params } = JSON.parse(body);
  return params?.name && method === 'tools/call' ? `${method} ${params.name}` : (method ?? '');
}

const cookies = new Map();

async function browse(url, init = {}) {
  const Cookie = [...cookies].map((cookie) => cookie.join('=')).join('; ');
  const response = await recorded(url, { ...init, headers: { Cookie }, redirect: 'manual' });
  for (const line of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
    cookies.set(name, value);
  }
  return response;
}

/** What the user does: logs in where a page asks for that, and is sent back. */
async function visit(url) {
  let response = await browse(url);
  while (response.status === 200) {
    const [, action] = /<form[^>]* action="([^"]+)"/.exec(await response.text());
    const body = new URLSearchParams({ username: user, password: `${user}-pw` });
    response = await browse(action.replaceAll('&amp;', '&'), { method: 'POST', body });
  }
  return new URL(response.headers.get('Location')).searchParams;
}

/** Keeps everything in memory; the user's browser is a loop of requests. */
class Provider {
  client = clientId && { client_id: clientId };
  redirectUrl = 'http://127.0.0.1:9/callback';
  clientMetadata = {
    client_name: 'mcp-run',
    redirect_uris: [this.redirectUrl],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
  };
  #state = 0;
  state() {
    return `state-${++this.#state}`;
  }
  clientInformation() {
    return this.client;
  }
  saveClientInformation(client) {
    this.client = client;
  }
  tokens() {
    return this.saved;
  }
  saveTokens(tokens) {
    this.saved = tokens;
  }
  codeVerifier() {
    return this.verifier;
  }
  saveCodeVerifier(verifier) {
    this.verifier = verifier;
  }
  discoveryState() {
    return this.discovered;
  }
  saveDiscoveryState(state) {
    this.discovered = state;
  }
  async redirectToAuthorization(url) {
    this.callback = await visit(url);
    if (this.callback.get('state') !== `state-${this.#state}`) {
      throw new Error('The redirect is the answer to another request');
    }
  }
}

const provider = new Provider();

let client;
let transport;

async function connect() {
  transport = new StreamableHTTPClientTransport(new URL(server), { authProvider: provider, fetch: recorded });
  client = new Client({ name: 'mcp-run', version: '1.0' });
  await client.connect(transport);
}

/** Does something, and once more where the user has to agree first. */
async function withUser(action) {
  try {
    return await action();
  } catch (e) {
    if (e.constructor.name !== 'UnauthorizedError' || !provider.callback) {
      throw e;
    }
    const { callback } = provider;
    provider.callback = undefined;
    await transport.finishAuth(isSdk ? callback.get('code') : callback);
    return await action();
  }
}

async function call(name) {
  const { content } = await client.callTool({ name, arguments: {} });
  return content[0].text;
}

await withUser(connect);
const { tools } = await client.listTools();
const listed = await call('list-orders');
const cancelled = await withUser(() => call('cancel-order'));
await client.close();

console.log(JSON.stringify({ requests, tools: tools.map(({ name }) => name), listed, cancelled }));
