import { element } from './dom.js';
import { callers } from './callers.js';
import { signs } from './why.js';

const TO_THE_SIDES = { ArrowLeft: -1, ArrowRight: 1 };
const UP_AND_DOWN = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The table: a row for each endpoint, a column for each caller, a button in each cell. Tab enters and leaves it, the
 * arrow keys, Home and End move within it (the grid pattern of the ARIA Authoring Practices).
 */
export class Grid {
  #rows;
  #buttons;

  /** Fills the table; `pressed(row, caller)` is told of each press of a cell. */
  constructor(table, rows, pressed) {
    this.#rows = rows;
    this.#buttons = rows.map((row) => callers.map((caller) => this.#button(row, caller, pressed)));
    table.replaceChildren(this.#head(), this.#body());
    table.addEventListener('keydown', (event) => this.#move(event));
    this.#buttons[0][0].tabIndex = 0;
  }

  /** Shows what a cell was answered. */
  show(row, caller, answer, { kind, reason }) {
    const button = this.#of(row, caller);
    const words = reason ?? answer.statusText;
    button.className = `cell ${kind}`;
    button.setAttribute('aria-label', `${row.name}, ${caller.name}: ${answer.status} ${words}`);
    button.replaceChildren(
      element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[kind]),
      element('b', {}, `${answer.status}`),
      element('small', {}, words),
    );
  }

  /** Marks the cell that the answer above belongs to, and makes it the one that Tab leads to. */
  select(row, caller) {
    for (const button of this.#buttons.flat()) {
      button.removeAttribute('aria-current');
    }
    const button = this.#of(row, caller);
    button.setAttribute('aria-current', 'true');
    this.#enterAt(button);
  }

  #of(row, caller) {
    return this.#buttons[this.#rows.indexOf(row)][callers.indexOf(caller)];
  }

  #button(row, caller, pressed) {
    const button = element(
      'button',
      { type: 'button', class: 'cell', tabindex: '-1', 'aria-label': `${row.name}, ${caller.name}: ask` },
      'ask',
    );
    button.addEventListener('click', () => pressed(row, caller));
    return button;
  }

  #head() {
    const heads = callers.map(({ name, note }) =>
      element('th', { scope: 'col' }, name, element('small', {}, note)),
    );
    return element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, 'Endpoint'), ...heads));
  }

  #body() {
    const lines = this.#rows.map((row, at) => {
      const of = row.owner === null ? [] : [element('small', {}, `${row.owner.id}’s order`)];
      const head = element('th', { scope: 'row' }, element('b', {}, row.method), ' ', element('span', {}, row.path), ...of);
      return element('tr', {}, head, ...this.#buttons[at].map((button) => element('td', {}, button)));
    });
    return element('tbody', {}, ...lines);
  }

  #move(event) {
    const at = this.#buttons.findIndex((line) => line.includes(event.target));
    if (at < 0 || event.altKey || event.metaKey) {
      return;
    }
    const column = this.#buttons[at].indexOf(event.target);
    const next = this.#next(event, at, column);
    if (next !== undefined) {
      event.preventDefault();
      this.#enterAt(next);
      next.focus();
      // A browser is content where part of a cell is seen; on a phone the head of the row may lie over that part.
      next.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  #next({ key, ctrlKey }, at, column) {
    if (key in TO_THE_SIDES) {
      return this.#buttons[at][column + TO_THE_SIDES[key]];
    }
    if (key in UP_AND_DOWN) {
      return this.#buttons[at + UP_AND_DOWN[key]]?.[column];
    }
    if (key === 'Home') {
      return this.#buttons[ctrlKey ? 0 : at][0];
    }
    return key === 'End' ? this.#buttons.at(ctrlKey ? -1 : at).at(-1) : undefined;
  }

  #enterAt(button) {
    for (const other of this.#buttons.flat()) {
      other.tabIndex = other === button ? 0 : -1;
    }
  }
}
