// 选一块格：Shift+方向键、Shift+点、按住拖、Ctrl+A；拷贝、剪切、清空、填满。
import { INPUTS } from "./inputs.js";
import { copied } from "./table.js";

export class Block {
  constructor(grid) {
    Object.assign(this, { grid, cells: [] });
    const { form } = grid;
    form.addEventListener("mousedown", (event) => this.pressed(event));
    form.addEventListener("mouseover", (event) => this.dragged(event));
    form.addEventListener("focusin", (event) => this.cells.includes(event.target.closest("[data-field]")) || this.clear());
    form.addEventListener("input", () => this.clear());
    form.addEventListener("copy", (event) => this.copy(event));
    form.addEventListener("cut", (event) => this.copy(event) && this.empty());
  }

  // 在第几行第几栏；不在表格里的为空。
  at(element) {
    const cell = element?.closest?.("td[data-field]");
    const row = cell?.closest("tr");
    return row ? { row: this.grid.shown.indexOf(row), column: this.line(row).indexOf(cell) } : null;
  }

  line(row) {
    return [...row.querySelectorAll("td[data-field]")];
  }

  get active() {
    return this.cells.length > 1;
  }

  // 各行各格，依次序
  get lines() {
    const { from, to } = this;
    const [top, bottom] = [from.row, to.row].sort((a, b) => a - b);
    const [left, right] = [from.column, to.column].sort((a, b) => a - b);
    return this.grid.shown.slice(top, bottom + 1).map((row) => this.line(row).slice(left, right + 1));
  }

  show(from, to) {
    Object.assign(this, { from, to });
    const lines = this.lines;
    const cells = lines.flat();
    const kept = new Set(cells);
    for (const cell of this.cells) if (!kept.has(cell)) delete cell.dataset.selected;
    for (const cell of cells) cell.dataset.selected = "";
    this.cells = cells;
    this.grid.say(this.grid.word("selected", lines.length, lines[0]?.length ?? 0));
  }

  clear() {
    if (!this.cells.length) return false;
    for (const cell of this.cells) delete cell.dataset.selected;
    this.cells = [];
    return true;
  }

  extend(input, down, right) {
    const at = this.active ? this.to : this.at(input);
    if (!at) return false;
    const rows = this.grid.shown;
    const width = this.line(rows[0]).length;
    const to = { row: Math.min(Math.max(at.row + down, 0), rows.length - 1), column: Math.min(Math.max(at.column + right, 0), width - 1) };
    this.show(this.active ? this.from : at, to);
    this.line(rows[to.row])[to.column].scrollIntoView({ block: "nearest", inline: "nearest" });
    return true;
  }

  all() {
    const rows = this.grid.shown;
    if (!rows.length) return false;
    this.show({ row: 0, column: 0 }, { row: rows.length - 1, column: this.line(rows[0]).length - 1 });
    return true;
  }

  pressed(event) {
    const to = this.at(event.target);
    const from = this.at(document.activeElement);
    this.held = null;
    if (!to || event.button !== 0) return;
    if (event.shiftKey && from) {
      event.preventDefault();
      this.show(from, to);
    } else this.held = to;
  }

  dragged(event) {
    if (!this.held || !(event.buttons & 1)) return;
    const to = this.at(event.target);
    if (!to || (!this.active && to.row === this.held.row && to.column === this.held.column)) return;
    getSelection().removeAllRanges();
    this.show(this.held, to);
  }

  // 选了整张表的，连同表头；锁着的格照样拷。
  copy(event) {
    if (!this.active) return false;
    const lines = this.lines.map((cells) => cells.map((cell) => ({ value: cell.querySelector(INPUTS).value, number: cell.querySelector(".number") !== null })));
    const whole = this.cells.length === this.grid.querySelectorAll("table.entry > tbody td[data-field]").length;
    const { text, html } = copied(lines, whole ? this.grid.heads.map(({ label }) => label) : null);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    event.preventDefault();
    this.grid.say(this.grid.word("copied", this.cells.length));
    return true;
  }

  // 写进各格，一步；写不了的不挡别的，说有几格。
  put(values, cause) {
    const cells = this.lines.flatMap((line, down) => line.map((cell, right) => ({ ...this.grid.place(cell), value: values(line, down, right), input: cell.querySelector(INPUTS) }))).filter(({ value }) => value !== null);
    const locked = cells.filter(({ input }) => this.grid.why(input));
    const done = this.grid.batch(cells.map(({ row, field, value }) => this.grid.write(row, field, value, cause)));
    this.grid.say(locked.length ? this.grid.word("putLocked", done, locked.length) : this.grid.word("put", done));
    return true;
  }

  empty() {
    return this.put(() => "", "typed");
  }

  fill(value) {
    return this.put(() => value, "pasted");
  }
}
