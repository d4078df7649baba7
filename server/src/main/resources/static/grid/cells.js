// 格子：行、栏、格的找法，键入，选一块，撤销与重做，键盘。填报的表格与导入的草稿都用它。
import { Block } from "./block.js";
import { helpBox } from "./boxes.js";
import { count } from "./counting.js";
import { INPUTS } from "./inputs.js";
import { keys } from "./keys.js";
import { Steps } from "./steps.js";

export class Cells extends HTMLElement {
  begin() {
    this.words = JSON.parse(this.dataset.words);
    this.form = this.querySelector("form");
    this.steps = new Steps(this);
    this.block = new Block(this);
    this.fit();
    this.form.addEventListener("input", (event) => this.typed(event.target));
    this.form.addEventListener("change", (event) => this.left(event.target));
    this.form.addEventListener("focusin", (event) => this.entered(event.target));
    this.form.addEventListener("focusout", (event) => this.quiet(event.target));
    this.form.addEventListener("keydown", (event) => keys(this, event));
    const help = this.querySelector(".help");
    help.hidden = false;
    help.addEventListener("click", () => helpBox(this));
    this.asked = (event) => {
      if (event.key === "?" && !event.target.closest("input, textarea, select, dialog")) helpBox(this);
    };
    document.addEventListener("keydown", this.asked);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.asked);
  }

  word(name, ...values) {
    return values.reduce((text, value, at) => text.replace(`{${at}}`, value), this.words[name] ?? name);
  }

  // 格与行

  row(id) {
    return id === "" ? this.querySelector('[data-row=""]') : this.querySelector(`tr[data-row="${CSS.escape(id)}"]`);
  }

  input(row, field) {
    return this.row(row)?.querySelector(`[data-field="${CSS.escape(field)}"] :is(${INPUTS})`) ?? null;
  }

  static place(input) {
    const cell = input.closest?.("[data-field]");
    const row = cell?.closest("[data-row]");
    return row ? { row: row.dataset.row, field: cell.dataset.field, cell } : null;
  }

  place(input) {
    return Cells.place(input);
  }

  get rows() {
    return [...this.querySelectorAll("table.entry > tbody > tr")];
  }

  // 没有被筛去的各行：走动、粘贴、选一块都只在看得见的行里
  get shown() {
    return this.rows.filter((row) => !row.hidden);
  }

  get heads() {
    return [...this.querySelectorAll("table.entry thead th[class*=' f-']")].map((head) => ({ field: / f-([\w-]+)/.exec(head.className)[1], label: head.textContent.replace("*", "").trim() }));
  }

  // 键入

  entered(input) {
    if (!this.place(input)) return;
    if (input.dataset.before === undefined || !input.dataset.dirty) input.dataset.before = input.value;
    if (this.current !== input) this.say("");
    this.current = input;
  }

  typed(input) {
    const at = this.place(input);
    if (!at) return;
    input.dataset.dirty = "1";
    this.changed(input, at);
    this.fit(input);
    count(input);
  }

  // 离开一格：记一步。
  left(input) {
    const at = this.place(input);
    if (!at || !input.dataset.dirty) return;
    const before = input.dataset.before ?? "";
    if (before !== input.value) this.steps.did([{ row: at.row, field: at.field, before, after: input.value, cause: "typed" }]);
    delete input.dataset.dirty;
    input.dataset.before = input.value;
  }

  // 程序写一格（粘贴、填、撤销）；写不了的、没有变的为空。
  write(row, field, value, cause) {
    const input = this.input(row, field);
    if (!input || input.readOnly || input.disabled) return null;
    const before = input.value;
    if (before === value) return null;
    this.set(input, value);
    this.changed(input, { row, field }, cause);
    return { row, field, before, after: value, cause };
  }

  set(input, value) {
    if (input.tagName === "SELECT" && ![...input.options].some((one) => one.value === value)) input.add(new Option(value, value));
    input.value = value;
    this.fit(input);
    count(input);
  }

  // 一批改动是一步；答改了几格。
  batch(changes) {
    return this.steps.did(changes);
  }

  fit(one) {
    for (const area of one ? [one] : this.querySelectorAll("textarea")) {
      if (area.tagName !== "TEXTAREA" || CSS.supports("field-sizing: content")) continue;
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight}px`;
    }
  }

  // 说话

  say(text) {
    const place = this.querySelector(".told");
    if (place.textContent !== text) place.textContent = text;
  }

  // 做不成的，在那一格说为什么；离开就不在。
  refuse(input, sentence) {
    this.quiet(input);
    input.closest("[data-field]").append(Object.assign(document.createElement("span"), { className: "refusal", textContent: sentence }));
    this.say(sentence);
    return true;
  }

  quiet(input) {
    input.closest?.("[data-field]")?.querySelector(".refusal")?.remove();
  }

  // 这一格为什么填不了；填得了的为空。
  why(input) {
    if (!input.readOnly && !input.disabled) return "";
    return this.word(`lock.${(this.dataset.may === "true" && input.closest("[data-field]").dataset.lock) || "closed"}`);
  }
}
