import { alice, bob } from './callers.js';
import { ask, requestOf } from './ask.js';

const TENT = '{"item":"tent"}';

/**
 * The rows of the table, from the application's own access table, which an admin may read: so the page has each endpoint
 * that there is, with its rule. An endpoint of one order is there twice, for an order of alice's and one of bob's, since
 * whose it is only the application knows.
 */
export async function endpoints() {
  const answer = await ask(requestOf('GET', '/access-table', bob));
  if (answer.status !== 200) {
    throw new Error(`The access table, asked for as bob, was answered with ${answer.status}.`);
  }
  return answer.json.endpoints.flatMap((endpoint) =>
    endpoint.path.includes('{id}')
      ? [alice, bob].map((owner) => rowOf(endpoint, owner))
      : [rowOf(endpoint, null)],
  );
}

function rowOf(endpoint, owner) {
  const name = `${endpoint.method} ${endpoint.path}`;
  return {
    method: endpoint.method,
    path: endpoint.path,
    rule: endpoint.rule,
    statedBy: endpoint.statedBy,
    owner,
    name: owner === null ? name : `${name}, ${owner.id}’s order`,
    body: endpoint.consumes.includes('application/json') ? TENT : null,
  };
}

/** The request of a row, with the number of an order where it needs one. */
export function requestFor(row, caller, number) {
  return requestOf(row.method, row.path.replace('{id}', number), caller, row.body);
}

/**
 * The first order of the row's owner, as the service has it now. Where none is left, the page orders a tent for that
 * owner first, so that each cell can be asked again and again.
 */
export async function orderFor(row) {
  if (row.owner === null) {
    return { number: null, made: false };
  }
  const listed = await ask(requestOf('GET', '/orders', bob));
  const order = listed.json.orders.find((each) => each.caller === row.owner.id);
  if (order !== undefined) {
    return { number: order.id, made: false };
  }
  const created = await ask(requestOf('POST', '/orders', row.owner, TENT));
  return { number: created.json.id, made: true };
}
