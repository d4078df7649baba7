// 一行的详情：宽的页面在表格旁边，窄的在下面。算式、往年与同类、检查都是页面上已有的；沿革展开了才去取。
import { el } from "./boxes.js";
import { INPUTS } from "./inputs.js";

const WAIT = 250;

const time = (iso) => new Date(iso).toLocaleString([], { year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" });

export class Details {
  constructor(grid) {
    this.grid = grid;
    this.box = grid.querySelector(".row-details");
    if (!this.box) return;
    this.title = this.box.querySelector("h2");
    this.parts = Object.fromEntries([...this.box.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.box.querySelector(".close").addEventListener("click", () => this.close());
    this.box.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    this.parts.history.addEventListener("toggle", () => this.past());
    this.button = grid.querySelector(".details-open");
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.open(this.at ?? this.first()));
    for (const name of ["panel-renewed", "form-checked", "cell-saved"]) document.addEventListener(name, () => this.soon());
  }

  first() {
    const cell = (this.grid.shown[0] ?? this.grid).querySelector("[data-field]");
    return cell && this.grid.place(cell);
  }

  get isOpen() {
    return this.box ? !this.box.hidden : false;
  }

  // 开着的时候换了一行，跟着换
  follow(at) {
    if (!this.box) return;
    const moved = this.at?.row !== at.row || this.at?.field !== at.field;
    this.at = at;
    if (this.isOpen && moved) this.soon();
  }

  open(at) {
    if (!this.box || !at) return false;
    this.at = at;
    this.box.hidden = false;
    this.grid.dataset.details = "open";
    this.show();
    this.title.focus({ preventScroll: true });
    this.box.scrollIntoView({ block: "nearest" });
    return true;
  }

  // 关了，回到那一格
  close() {
    if (!this.isOpen) return false;
    clearTimeout(this.timer);
    this.box.hidden = true;
    delete this.grid.dataset.details;
    this.grid.input(this.at.row, this.at.field)?.focus();
    return true;
  }

  soon() {
    clearTimeout(this.timer);
    if (this.isOpen) this.timer = setTimeout(() => this.show(), WAIT);
  }

  show() {
    const { grid, at } = this;
    const row = grid.row(at.row);
    if (!row) return this.close();
    const label = grid.input(at.row, at.field)?.closest("[data-field]").dataset.label ?? "";
    const values = at.row === "" ? [] : [...row.querySelectorAll("[data-field]")].map((cell) => ({ label: cell.dataset.label, field: cell.dataset.field, input: cell.querySelector(INPUTS) }));
    const name = values.find(({ field }) => field === "name") ?? values[0];
    this.title.textContent = name ? grid.word("detailsOf", grid.rows.indexOf(row) + 1, name.input.value) : label;
    this.parts.history.querySelector("summary").textContent = grid.word("historyOf", label);
    this.fill("fields", values.filter(({ input, field }) => grid.why(input) && field !== "name" && input.value).map(({ label, input }) => el("div", {}, el("dt", { textContent: label }), el("dd", { textContent: input.value }))));
    const beside = document.querySelector(`live-panel [data-of="${CSS.escape(at.row)}"]`);
    this.fill("rule", this.copies(beside, "[data-rule]"));
    this.fill("beside", this.copies(beside, "[data-beside]"));
    const place = at.row === "" ? `#c..${at.field}` : `#c.${at.row}.`;
    this.fill("found", [...document.querySelectorAll(`form-findings li a[href*="${place}"]`)].map((link) => el("li", {}, link.cloneNode(true), " ", link.parentElement.querySelector(".remedy")?.cloneNode(true) ?? "")));
    return this.past();
  }

  copies(from, selector) {
    return [...(from?.querySelectorAll(selector) ?? [])].map((one) => one.cloneNode(true));
  }

  fill(name, made) {
    const part = this.parts[name];
    part.hidden = !made.length;
    part.querySelector(".in").replaceChildren(...made);
  }

  async past() {
    const { grid, at } = this;
    const part = this.parts.history;
    if (!part.open || !this.isOpen) return;
    const list = part.querySelector("ul");
    let lines;
    try {
      const answer = await fetch(`/api/v1/fillings/${grid.dataset.filling}/history?row=${at.row}&field=${at.field}`);
      const past = await answer.json();
      if (!answer.ok) throw new Error(past.title);
      lines = past.map((one) => el("li", {}, el("span", { textContent: one.value || "—" }), el("span", { className: "hint", textContent: `${one.login ?? ""} ${time(one.at)} ${grid.word(`cause.${one.cause}`)}` })));
    } catch (failed) {
      lines = [el("li", { textContent: failed.name === "TypeError" ? grid.word("historyOffline") : failed.message })];
    }
    if (this.at !== at) return;
    list.replaceChildren(...(lines.length ? lines : [el("li", { textContent: grid.word("historyNone") })]));
  }
}
