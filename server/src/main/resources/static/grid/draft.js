// 导入的草稿：有错误的行在格里改，走动、选一块、拷贝、粘贴、撤销与填报的表格一样；改好了一起交，再核对。
import { Cells } from "./cells.js";
import { pasted, single } from "./table.js";

class DraftGrid extends Cells {
  connectedCallback() {
    this.begin();
    this.form.addEventListener("paste", (event) => this.pasted(event));
    this.form.addEventListener("submit", () => (this.sent = true));
    this.asking = (event) => {
      if (!this.sent && this.querySelector("[data-state=changed]")) event.preventDefault();
    };
    addEventListener("beforeunload", this.asking);
    this.dataset.ready = "true";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener("beforeunload", this.asking);
  }

  changed(input) {
    const cell = input.closest("[data-field]");
    cell.dataset.first ??= cell.dataset.state ?? "";
    const same = input.value === input.defaultValue;
    if (!same || cell.dataset.first) cell.dataset.state = same ? cell.dataset.first : "changed";
    else delete cell.dataset.state;
  }

  // 各行都在文件里，不加不减
  placeRow() {}

  // 改好了才一起交
  flush() {}

  // 从这一格起，一格对一格；写不了的不挡别的，核对的时候再说对不对
  pasted(event) {
    const from = this.block.at(event.target);
    const values = pasted(event.clipboardData);
    if (!from || (!values && !this.block.active)) return;
    event.preventDefault();
    if (!values) return this.block.fill(single(event.clipboardData));
    const rows = this.shown.length;
    const width = this.block.line(this.shown[0]).length;
    this.block.show(from, { row: Math.min(from.row + values.length, rows) - 1, column: Math.min(from.column + values[0].length, width) - 1 });
    return this.block.put((line, down, right) => values[down][right], "pasted");
  }
}
customElements.define("draft-grid", DraftGrid);
