// 粘贴一块格：先看，每一格行不行，再一次写进去；锁着的、写得不对的不挡别的。
import { dialog, el } from "./boxes.js";
import { send } from "./send.js";
import { pasted, single, transposed } from "./table.js";
import { Whole } from "./whole.js";

export class Pasting {
  // 带着表头的，照表头与名称对；别的从这一格起，一格对一格
  static async begin(grid, event) {
    const at = grid.place(event.target);
    if (!at || at.row === "") return;
    const block = pasted(event.clipboardData);
    if (!block && !grid.block.active) return;
    event.preventDefault();
    const plain = () => new Pasting(grid, at, block).show();
    if (!block) grid.block.fill(single(event.clipboardData));
    else {
      const whole = await Whole.of(grid, block, plain);
      if (whole) whole.show();
      else plain();
    }
  }

  constructor(grid, at, block) {
    Object.assign(this, { grid, at, block });
    this.fields = grid.heads.map(({ field }) => field);
    this.heads = grid.heads.map(({ label }) => label);
  }

  async show() {
    const list = el("div", { className: "scroll" });
    this.lead = el("p", { className: "lead" });
    const apply = el("button", { type: "button", className: "button" });
    const turn = el("button", { type: "button", className: "button secondary", textContent: this.grid.word("transpose") });
    const box = dialog(this.grid, this.grid.word("paste"), this.lead, list);
    box.querySelector(".acts").prepend(apply, " ", turn);
    box.querySelector(".acts button:last-child").textContent = this.grid.word("cancel");
    turn.addEventListener("click", () => {
      this.block = transposed(this.block);
      this.render(list, apply);
    });
    apply.addEventListener("click", () => {
      box.close();
      this.apply();
    });
    await this.render(list, apply);
    apply.focus();
  }

  // 每一格落在哪里、行不行。
  async plan() {
    const { grid, at, block, fields } = this;
    const rows = grid.shown;
    const first = rows.findIndex((row) => row.dataset.row === at.row);
    const left = fields.indexOf(at.field);
    const growing = grid.dataset.growing === "true";
    const cells = block.flatMap((values, down) => values.map((value, right) => this.cell(value, rows[first + down], fields[left + right], down, right, growing)));
    await this.judge(cells.filter((cell) => cell.verdict === "changed"));
    return cells;
  }

  cell(value, row, field, down, right, growing) {
    const input = row && field ? this.grid.input(row.dataset.row, field) : null;
    const locked = input?.readOnly || input?.disabled;
    let verdict = "changed";
    if (!field || (!row && !growing)) verdict = "skipped";
    else if (locked) verdict = "locked";
    else if (input && input.value.trim() === value) verdict = "same";
    return { value, row, field, down, right, verdict, fault: "" };
  }

  // 写得对不对由服务器说：与存的时候是同一把尺子。
  async judge(cells) {
    try {
      const answer = await send(`/api/v1/fillings/${this.grid.dataset.filling}/verdicts`, { section: this.grid.dataset.section, cells: cells.map(({ field, value }) => ({ field, value })) });
      if (!answer.ok) return;
      const faults = (await answer.json()).faults;
      cells.forEach((cell, at) => {
        cell.fault = faults[at];
        if (cell.fault) cell.verdict = "wrong";
      });
    } catch {
      // 断网时不知道对不对：照样写下，存的时候再说
    }
  }

  // 服务器没有答之前不能写：写进去的要是看过的
  async render(list, apply) {
    const block = this.block;
    apply.disabled = true;
    apply.textContent = this.grid.word("pasteJudging");
    const cells = await this.plan();
    if (block !== this.block) return;
    this.cells = cells;
    const good = this.cells.filter((cell) => cell.verdict === "changed").length;
    const count = (verdict) => this.cells.filter((cell) => cell.verdict === verdict).length;
    this.lead.textContent = this.grid.word("pasteLead", this.cells.length, good, count("same"), count("wrong"), count("locked") + count("skipped"));
    apply.textContent = good ? this.grid.word("pasteGood", good) : this.grid.word("pasteNone");
    apply.disabled = !good;
    const left = this.fields.indexOf(this.at.field);
    const head = el("tr", {}, ...this.block[0].map((_, right) => el("th", { scope: "col", textContent: this.heads[left + right] ?? "—" })));
    const body = this.block.map((_, down) => el("tr", {}, ...this.cells.filter((cell) => cell.down === down).map((cell) => this.shown(cell))));
    list.replaceChildren(el("table", { className: "data preview" }, el("thead", {}, head), el("tbody", {}, ...body)));
  }

  shown(cell) {
    const fresh = !cell.row && cell.right === 0 && cell.verdict !== "skipped" ? this.grid.word("newRow") : "";
    const verdict = cell.verdict === "changed" ? fresh : [this.grid.word(cell.verdict), cell.fault].filter(Boolean).join("：");
    const made = el("td", {}, el("span", { textContent: cell.value || "—" }), el("span", { className: "hint", textContent: verdict }));
    made.dataset.verdict = cell.verdict;
    return made;
  }

  // 合格的格一次写进去，多出来的行先加。
  apply() {
    const { grid } = this;
    const added = new Map();
    const steps = [];
    for (const cell of this.cells.filter((one) => one.verdict === "changed")) {
      let row = cell.row?.dataset.row;
      if (!row) {
        if (!added.has(cell.down)) {
          const step = grid.addRow("pasted");
          steps.push(step);
          added.set(cell.down, step.row);
        }
        row = added.get(cell.down);
      }
      steps.push(grid.write(row, cell.field, cell.value, "pasted"));
    }
    grid.batch(steps);
    grid.input(this.at.row, this.at.field)?.focus();
  }
}
