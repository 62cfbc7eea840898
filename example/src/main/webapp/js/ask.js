// Below the page, wherever a server has put it.
const base = new URL('api', document.baseURI);

/** What `ask` would send: all of it but what the browser adds by itself. */
export function requestOf(method, path, caller, body = null) {
  const headers = [['Accept', '*/*']];
  if (caller.authorization !== null) {
    headers.push(['Authorization', caller.authorization]);
  }
  if (body !== null) {
    headers.push(['Content-Type', 'application/json']);
  }
  return { method, host: base.host, path: base.pathname + path, caller, headers, body };
}

/**
 * Sends the request and reads the whole answer; every header of it, since the page and the service are of one origin.
 *
 * `credentials: 'omit'` keeps the browser's own login dialog away. With any other mode a 401 that offers Basic opens it,
 * and what somebody types there is sent along from then on, whoever the page wants to be. The header that the page sets
 * is sent nevertheless.
 */
export async function ask(request) {
  const response = await fetch(new URL(request.path, base), {
    method: request.method,
    headers: request.headers,
    body: request.body,
    credentials: 'omit',
    cache: 'no-store',
  });
  const text = await response.text();
  return {
    status: response.status,
    statusText: response.statusText,
    headers: [...response.headers],
    text,
    json: jsonOf(response, text),
  };
}

function jsonOf(response, text) {
  const type = response.headers.get('Content-Type') ?? '';
  return /^application\/(\w+\+)?json\b/.test(type) ? JSON.parse(text) : undefined;
}
