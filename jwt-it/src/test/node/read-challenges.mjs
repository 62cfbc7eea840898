// Reads the URLs on standard input, one a line, and prints what each client makes of the challenges there: a JSON array
// for each URL, an object for each client.
import { readFileSync } from 'node:fs';
import * as oauth from 'oauth4webapi';
import * as sdk from '@modelcontextprotocol/sdk/client/auth.js';
import * as client from '@modelcontextprotocol/client';

const urls = readFileSync(0, 'utf8').split('\n').filter(Boolean);

async function oauth4webapi(url) {
  try {
    const request = { [oauth.allowInsecureRequests]: true };
    await oauth.protectedResourceRequest('token', 'GET', new URL(url), new Headers(), null, request);
    return [];
  } catch (e) {
    if (e instanceof oauth.WWWAuthenticateChallengeError) {
      return e.cause.map(({ scheme, parameters }) => ({ scheme, parameters }));
    }
    throw e;
  }
}

async function mcp(url, { extractWWWAuthenticateParams, extractResourceMetadataUrl }) {
  const response = await fetch(url);
  const { resourceMetadataUrl, ...read } = extractWWWAuthenticateParams(response);
  const alone = extractResourceMetadataUrl(response);
  if (alone?.href !== resourceMetadataUrl?.href) {
    throw new Error(`resource_metadata is read as ${resourceMetadataUrl} and as ${alone}`);
  }
  return {
    error: read.error,
    error_description: read.errorDescription,
    scope: read.scope,
    resource_metadata: resourceMetadataUrl?.href,
  };
}

async function attempt(read) {
  try {
    return { read: await read() };
  } catch (e) {
    return { failed: String(e) };
  }
}

const answers = [];
for (const url of urls) {
  answers.push({
    'oauth4webapi': await attempt(() => oauth4webapi(url)),
    '@modelcontextprotocol/sdk': await attempt(async () => [{ parameters: await mcp(url, sdk) }]),
    '@modelcontextprotocol/client': await attempt(async () => [{ parameters: await mcp(url, client) }]),
  });
}
console.log(JSON.stringify(answers));
