// The user-ids and passwords of the example, which its README prints for everybody to try. A page of your own never has
// a password in a script.
function basic(userId, password) {
  const userPass = `${userId}:${password}`;
  return { note: userPass, authorization: `Basic ${btoa(userPass)}`, curl: ['-u', userPass] };
}

/** The callers, in the order of the table: `authorization` is the whole header, or null where none is sent. */
export const callers = [
  { id: 'nobody', name: 'nobody', note: 'no header', authorization: null, curl: [] },
  { id: 'wrong', name: 'wrong password', ...basic('alice', 'wrong') },
  {
    id: 'malformed',
    name: 'malformed header',
    note: 'Basic !!!',
    authorization: 'Basic !!!',
    curl: ['-H', "'Authorization: Basic !!!'"],
  },
  { id: 'alice', name: 'a customer', ...basic('alice', 'wonderland') },
  { id: 'bob', name: 'an admin', ...basic('bob', 'builder') },
];

export const alice = callers.find((caller) => caller.id === 'alice');
export const bob = callers.find((caller) => caller.id === 'bob');
