import { byId, element } from './dom.js';
import { ruleText, signs } from './why.js';

// Which version it was a script cannot see of a fetch, but of the page itself, which came from the same server.
const version = (performance.getEntriesByType('navigation')[0]?.nextHopProtocol || 'http/1.1').toUpperCase();

/** Shows the request as it goes out, and the same for curl. */
export function showRequest(request) {
  const { method, host, path, headers, body } = request;
  const lines = [`${method} ${path} ${version}`, ...[['Host', host], ...headers].map(lineOf)];
  byId('request').replaceChildren(...marked(lines, /^Authorization:/), body === null ? '' : `\n${pretty(body)}\n`);
  byId('curl').textContent = curlOf(request);
}

function curlOf({ method, host, path, caller, body }) {
  const options = ['curl', '-i'];
  if (method !== 'GET' && body === null) {
    options.push('-X', method);
  }
  options.push(...caller.curl);
  if (body !== null) {
    options.push('-H', "'Content-Type: application/json'", '-d', `'${body}'`);
  }
  return [...options, `${location.protocol}//${host}${path}`].join(' ');
}

/** Shows the whole answer; `before` is what the page had to do first, or null. */
export function showResponse(answer, before) {
  const lines = [`${version} ${answer.status} ${answer.statusText}`.trim(), ...answer.headers.map(lineOf)];
  const body = answer.text === '' ? [] : ['\n', ...marked(pretty(answer.text).split('\n'), /^ {2}"reason":/)];
  byId('response').replaceChildren(...marked(lines, /^WWW-Authenticate:/), ...body);
  byId('before').textContent = before ?? '';
  byId('before').hidden = before === null;
}

/** Shows that nothing was asked yet. */
export function showNoResponse() {
  byId('response').replaceChildren();
  byId('before').hidden = true;
  byId('verdict').dataset.kind = '';
  byId('verdict').replaceChildren(element('p', { class: 'why' }, 'Not asked yet: press Send.'));
}

/** Shows the status, the reason, and the sentence of why. The element is a live region: it is read aloud. */
export function showVerdict(answer, { kind, reason, why }, row) {
  const { demand, source } = ruleText(row);
  byId('verdict').dataset.kind = kind;
  byId('verdict').replaceChildren(
    element(
      'p',
      { class: 'status' },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[kind]),
      element('b', {}, `${answer.status}`),
      ` ${answer.statusText} `,
      ...(reason === null ? [] : [element('code', { class: 'reason' }, reason)]),
    ),
    element('p', { class: 'why' }, why),
    element('p', { class: 'rule' }, 'The rule: ', element('b', {}, demand), ', by ', element('code', {}, source || 'no annotation')),
  );
}

/** Shows that no answer came at all. */
export function showFailure(message) {
  showNoResponse();
  byId('verdict').replaceChildren(element('p', { class: 'why' }, message));
}

function lineOf([name, value]) {
  return `${usual(name)}: ${value}`;
}

// A script gets the names in lower case. They mean the same either way; so they look as people know them.
function usual(name) {
  return name.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()).replace(/^Www-/, 'WWW-');
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function marked(lines, pattern) {
  return lines.flatMap((line) => {
    const text = line.trimStart();
    return pattern.test(line) ? [line.slice(0, -text.length), element('mark', {}, text), '\n'] : [line, '\n'];
  });
}
