// 粘贴整张表：表头认各栏，名称认各行，由服务器认（叫法是词典里的数据）；看过每一格，再一次写进合格的。
import { dialog, el } from "./boxes.js";
import { send } from "./send.js";

const OPEN = "FITS";
const QUIET = new Set(["FITS", "SAME", "LOCKED_SAME"]);

export class Whole {
  // 没有表头的、断网的为空：照平常的一块格贴；plain 是人要改成那样贴的时候做的
  static async of(grid, block, plain) {
    if (block.length < 2 || block[0].length < 2) return null;
    try {
      await grid.outbox.settled();
      const answer = await send(`/api/v1/fillings/${grid.dataset.filling}/pasted`, { section: grid.dataset.section, table: block });
      const read = answer.ok ? await answer.json() : null;
      return read && read.line >= 0 ? new Whole(grid, read, plain) : null;
    } catch {
      return null;
    }
  }

  constructor(grid, { columns, rows }, plain) {
    const labels = new Map(grid.heads.map(({ field, label }) => [field, label]));
    const used = columns.filter(({ field }) => labels.has(field)).map(({ field }) => field);
    Object.assign(this, { grid, rows, plain, labels });
    this.columns = [...labels.keys()].filter((field) => used.includes(field) || rows.some(({ cells }) => cells.some((cell) => cell.field === field)));
    this.unused = columns.filter(({ heading, field }) => heading && !field).map(({ heading }) => heading);
    this.left = new Set(); // 人不要的栏
  }

  show() {
    const { grid } = this;
    this.lead = el("p", { className: "lead" });
    this.apply = el("button", { type: "button", className: "button", onclick: () => this.take() });
    const plain = el("button", { type: "button", className: "button secondary", textContent: grid.word("wholePlain"), onclick: () => this.instead() });
    const only = el("input", { type: "checkbox", onchange: () => this.sift(only.checked) });
    this.body = el("tbody", {}, ...this.rows.map((row) => this.line(row)));
    const table = el("table", { className: "data preview" }, el("thead", {}, this.head()), this.body);
    const notes = [this.lead, ...(this.unused.length ? [el("p", { className: "hint", textContent: grid.word("wholeUnused", this.unused.join("、")) })] : []), el("label", { className: "choice" }, only, ` ${grid.word("wholeOnly")}`)];
    this.box = dialog(grid, grid.word("whole"), ...notes, el("div", { className: "scroll" }, table));
    this.box.querySelector(".acts").prepend(this.apply, " ", plain);
    this.box.querySelector(".acts button:last-child").textContent = grid.word("cancel");
    this.count();
    this.apply.focus();
  }

  // 每一栏可以不要
  head() {
    const box = (field) => {
      const input = el("input", { type: "checkbox", checked: true });
      input.addEventListener("change", () => {
        if (input.checked) this.left.delete(field);
        else this.left.add(field);
        for (const cell of this.body.querySelectorAll(`[data-of="${field}"]`)) cell.toggleAttribute("data-left", !input.checked);
        this.count();
      });
      return el("th", { scope: "col" }, el("label", { className: "choice" }, input, ` ${this.labels.get(field)}`));
    };
    return el("tr", {}, el("th", { scope: "col", textContent: this.grid.word("nth") }), ...this.columns.map(box));
  }

  line(row) {
    const known = row.match === "KNOWN" ? String(row.nth) : this.grid.word(`whole.${row.match}`);
    const made = el("tr", {}, el("th", { scope: "row", textContent: known }), ...this.columns.map((field) => this.cell(field, row.cells.find((cell) => cell.field === field))));
    made.dataset.quiet = String(["KNOWN", "NEW"].includes(row.match) && row.cells.every(({ verdict }) => QUIET.has(verdict)));
    return made;
  }

  cell(field, cell) {
    const made = el("td", {});
    made.dataset.of = field;
    if (!cell) return made;
    const words = this.grid.word(`whole.${cell.verdict}`, cell.now || "—");
    const before = cell.verdict === OPEN && cell.now ? this.grid.word("wholeBefore", cell.now) : "";
    made.dataset.verdict = cell.verdict.toLowerCase();
    made.append(el("span", { textContent: cell.value }), el("span", { className: "hint", textContent: before || (cell.verdict === OPEN ? "" : [words, cell.fault].filter(Boolean).join("：")) }));
    return made;
  }

  sift(only) {
    for (const line of this.body.rows) line.hidden = only && line.dataset.quiet === "true";
  }

  get good() {
    return this.rows.flatMap((row) => row.cells.filter(({ verdict, field }) => verdict === OPEN && !this.left.has(field)).map((cell) => ({ ...cell, row })));
  }

  count() {
    const of = (...verdicts) => this.rows.flatMap(({ cells }) => cells).filter(({ verdict, field }) => verdicts.includes(verdict) && !this.left.has(field)).length;
    const strange = this.rows.filter(({ match }) => match === "UNKNOWN" || match === "REPEATED").length;
    const good = this.good.length;
    this.lead.textContent = this.grid.word("wholeLead", this.rows.length, good, of("SAME", "LOCKED_SAME"), of("WRONG"), of("LOCKED_DIFFERENT"), strange);
    this.apply.textContent = good ? this.grid.word("pasteGood", good) : this.grid.word("pasteNone");
    this.apply.disabled = !good;
  }

  instead() {
    this.box.close();
    this.plain();
  }

  // 看过的合格的格一次写进去，新的行先加；一步撤销
  take() {
    const { grid } = this;
    this.box.close();
    const added = new Map();
    const steps = [];
    for (const { row, field, value } of this.good) {
      let id = row.row;
      if (!id) {
        if (!added.has(row)) {
          const step = grid.addRow("pasted");
          steps.push(step);
          added.set(row, step.row);
        }
        id = added.get(row);
      }
      steps.push(grid.write(id, field, value, "pasted"));
    }
    const done = grid.batch(steps);
    grid.say(grid.word("put", done));
  }
}
