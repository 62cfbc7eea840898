import { showFailure, showNoResponse, showRequest, showResponse, showVerdict } from './answer.js';
import { ask } from './ask.js';
import { callers } from './callers.js';
import { byId, element } from './dom.js';
import { endpoints, orderFor, requestFor } from './endpoints.js';
import { Grid } from './grid.js';
import { reading } from './why.js';

const NO_ANSWER = 'No answer came. Does the service still run? Start it again, then load this page anew.';

/** Requests go one after the other: what a DELETE cell shows depends on what was asked before. */
let queue = Promise.resolve();

function oneAfterTheOther(task) {
  const done = queue.then(task);
  queue = done.catch(() => {});
  return done;
}

function start(rows) {
  const grid = new Grid(byId('table'), rows, (row, caller) => {
    pick(rows, row, caller);
    send(grid, row, caller).then(() => bringIntoView());
  });
  byId('callers').append(...callers.map(radio));
  byId('endpoint').append(...rows.map((row, at) => element('option', { value: at }, row.name)));
  byId('ask').addEventListener('change', () => preview(picked(rows)));
  byId('ask').addEventListener('submit', (event) => {
    event.preventDefault();
    const { row, caller } = picked(rows);
    send(grid, row, caller);
  });
  byId('ask-all').textContent = `Ask all ${rows.length * callers.length}`;
  byId('ask-all').addEventListener('click', () => askAll(grid, rows));
  return grid;
}

function radio({ id, name, note }) {
  const input = element('input', { type: 'radio', name: 'caller', value: id });
  return element('label', {}, input, element('span', {}, name, element('small', {}, note)));
}

function picked(rows) {
  const id = byId('ask').elements.caller.value;
  return { row: rows[byId('endpoint').value], caller: callers.find((caller) => caller.id === id) };
}

function pick(rows, row, caller) {
  byId('ask').elements.caller.value = caller.id;
  byId('endpoint').value = rows.indexOf(row);
}

/** The request that Send would send. Which order it will be about is known only then. */
function preview({ row, caller }) {
  showRequest(requestFor(row, caller, '{id}'));
  showNoResponse();
}

/** Sends one request and shows all of it; a later one that was sent meanwhile is not overwritten. */
async function send(grid, row, caller) {
  grid.select(row, caller);
  const turn = ++send.turn;
  byId('answer').setAttribute('aria-busy', 'true');
  try {
    const { request, answer, before } = await exchange(row, caller);
    const read = reading(answer, row);
    grid.show(row, caller, answer, read);
    if (turn === send.turn) {
      showRequest(request);
      showResponse(answer, before);
      showVerdict(answer, read, row);
    }
  } catch (failure) {
    console.error(failure);
    showFailure(NO_ANSWER);
  }
  if (turn === send.turn) {
    byId('answer').removeAttribute('aria-busy');
  }
}
send.turn = 0;

function exchange(row, caller) {
  return oneAfterTheOther(async () => {
    const { number, made } = await orderFor(row);
    const request = requestFor(row, caller, number);
    const before = made ? `${row.owner.id} had no order left. So the page ordered a tent as ${row.owner.id} first.` : null;
    return { request, answer: await ask(request), before };
  });
}

let askingAll = false;

async function askAll(grid, rows) {
  if (askingAll) {
    return;
  }
  askingAll = true;
  byId('ask-all').setAttribute('aria-disabled', 'true');
  byId('progress').textContent = 'Asking …';
  try {
    const counts = { in: 0, who: 0, no: 0, other: 0 };
    for (const row of rows) {
      for (const caller of callers) {
        const { answer } = await exchange(row, caller);
        const read = reading(answer, row);
        counts[read.kind] += 1;
        grid.show(row, caller, answer, read);
      }
    }
    byId('progress').textContent = summary(counts);
  } catch (failure) {
    console.error(failure);
    byId('progress').textContent = NO_ANSWER;
  }
  byId('ask-all').removeAttribute('aria-disabled');
  askingAll = false;
}

function summary({ in: letIn, who, no, other }) {
  const rest = other === 0 ? '' : `, ${other} answered otherwise by the application`;
  return `Asked: ${letIn} let in, ${who} answered with 401, ${no} with 403${rest}.`;
}

function bringIntoView() {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  byId('answer').scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

try {
  const rows = await endpoints();
  const grid = start(rows);
  const first = rows.find((row) => row.name === 'GET /orders') ?? rows[0];
  pick(rows, first, callers[0]);
  await send(grid, first, callers[0]);
} catch (failure) {
  console.error(failure);
  showFailure(failure instanceof TypeError ? NO_ANSWER : failure.message);
}
document.documentElement.dataset.ready = 'true';
