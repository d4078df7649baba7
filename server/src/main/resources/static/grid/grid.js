// 填报的表格：一格一格地存，粘贴，筛选，看一行的详情，两个人同时填。没有脚本时，它就是一张普通的表单。
import { clashBox } from "./boxes.js";
import { Cells } from "./cells.js";
import { Details } from "./details.js";
import { Filter } from "./filter.js";
import { INPUTS } from "./inputs.js";
import { Outbox } from "./outbox.js";
import { Pasting } from "./pasting.js";
import { Presence } from "./presence.js";
import { rows } from "./rows.js";

class EntryGrid extends Cells {
  async connectedCallback() {
    this.begin();
    this.badge = this.querySelector(".outbox");
    this.filter = new Filter(this);
    this.details = new Details(this);
    if (this.dataset.may !== "true") return;
    this.outbox = new Outbox(Number(this.dataset.filling), Number(this.dataset.account), {
      tell: (state, count) => this.tell(state, count),
      saved: (change, answer, typedMore) => this.saved(change, answer, typedMore),
      conflict: (change) => this.clash(change),
      refused: (change) => this.refused(change),
      // 页面上有检查的，与存一起回答
      checked: document.querySelector("[data-found]") && ((remarks) => this.dispatchEvent(new CustomEvent("form-checked", { bubbles: true, detail: remarks }))),
    });
    this.form.addEventListener("focusout", () => this.outbox.flush());
    this.form.addEventListener("paste", (event) => Pasting.begin(this, event));
    this.form.addEventListener("submit", (event) => this.submitted(event));
    for (const change of await this.outbox.open()) this.restore(change);
    // 脚本接手之前已经键入的
    for (const input of this.form.querySelectorAll(INPUTS)) if (EntryGrid.touched(input)) this.typed(input);
    this.presence = new Presence(this);
    this.outbox.report();
    this.outbox.flush(true);
    this.dataset.ready = "true";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.presence?.stop();
  }

  static touched(input) {
    const first = input.tagName === "SELECT" ? ([...input.options].find((one) => one.defaultSelected)?.value ?? "") : input.defaultValue;
    return input.value !== first && !input.closest("[data-field]")?.dataset.state;
  }

  seen(input) {
    return Number(input.dataset.number || 0);
  }

  // 键入、程序写的，都先放进待传的

  entered(input) {
    super.entered(input);
    const at = this.place(input);
    if (!at) return;
    this.presence?.move(at.row, at.field);
    this.details.follow(at);
  }

  changed(input, { row, field }, cause) {
    this.mark(input, "waiting");
    this.outbox.put(row, field, input.value, this.seen(input), cause);
    if (!cause) this.outbox.soon();
  }

  left(input) {
    super.left(input);
    this.outbox?.flush();
  }

  // 一步，一次传。
  batch(changes) {
    const done = super.batch(changes);
    this.flush();
    return done;
  }

  flush() {
    this.outbox?.flush(true);
  }

  submitted(event) {
    event.preventDefault();
    const button = event.submitter;
    if (button?.name === "add") {
      this.batch([this.addRow()]);
      this.rows.at(-1).querySelector(INPUTS).focus();
    } else if (button?.name === "remove") this.removeRow(button.value);
    else if (button?.name === "next") this.next(button.dataset.next);
    else {
      this.left(document.activeElement);
      this.outbox.flush(true);
    }
  }

  // 存好了才走；存不了的、要人选的留在这一页，旁边的字说为什么
  async next(path) {
    this.left(document.activeElement);
    await this.outbox.settled();
    if (!this.outbox.changes.size) location.assign(path);
  }

  // 服务器的回答

  saved(change, answer, typedMore) {
    if (change.field === "@") {
      const row = this.row(change.row);
      if (row) row.dataset.number = answer.number;
      else if (this.gone?.[change.row]) this.gone[change.row].number = answer.number;
      return;
    }
    const input = this.input(change.row, change.field);
    if (!input) return;
    input.dataset.number = answer.number;
    if (typedMore) return;
    this.fault(input, answer.fault);
    this.mark(input, answer.fault ? "wrong" : "saved");
    this.dispatchEvent(new CustomEvent("cell-saved", { bubbles: true }));
  }

  fault(input, sentence) {
    const place = input.parentElement.querySelector(".fault");
    if (place) place.textContent = sentence ?? "";
    if (sentence) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  clash(change) {
    const input = this.input(change.row, change.field);
    if (!input) return this.outbox.drop(change.cell);
    input.dataset.number = change.seen;
    this.mark(input, "clash");
    return clashBox(this, change, input);
  }

  refused(change) {
    const input = this.input(change.row, change.field);
    if (!input) return;
    this.mark(input, "refused");
    this.fault(input, change.reason);
  }

  // 上次没有传完的，放回格里。
  restore(change) {
    if (change.field === "@") {
      if (change.value === "") this.hideRow(change.row);
      else if (change.value.startsWith(`${this.dataset.section} `) && !this.row(change.row)) this.showRow(change.row, change.value.split(" ")[1], 0);
      return;
    }
    const input = this.input(change.row, change.field);
    if (!input) return;
    this.set(input, change.value);
    this.mark(input, "waiting");
    if (change.theirs !== undefined) this.clash(change);
    else if (change.reason) this.refused(change);
  }

  // 别人改了：只换自己没有动过的格。
  news(cells) {
    for (const { row, field, value, number } of cells) {
      if (this.outbox.changes.has(`${row} ${field}`)) continue;
      if (field === "@") {
        const shown = this.row(row);
        // 自己刚改过的，比这个消息新
        if (Number(shown?.dataset.number ?? this.gone?.[row]?.number ?? 0) >= number) continue;
        if (value === "" && shown) this.hideRow(row);
        else if (value.startsWith(`${this.dataset.section} `) && !shown) this.showRow(row, value.split(" ")[1], number);
        if (this.row(row)) this.row(row).dataset.number = number;
        continue;
      }
      const input = this.input(row, field);
      if (!input || this.seen(input) >= number) continue;
      input.dataset.number = number;
      if (input.value !== value) {
        this.set(input, value);
        this.mark(input, "fresh");
      }
    }
  }

  // 样子

  mark(input, state) {
    input.closest("[data-field]").dataset.state = state;
    // 正在调整的表：与已批的不同，旁边写着已批的
    const approved = input.parentElement.querySelector(".approved");
    if (approved) approved.hidden = approved.dataset.value === input.value;
    // 程序起草的：改过就不再是初稿
    const drafted = input.parentElement.querySelector(".drafted");
    if (drafted && drafted.dataset.value !== input.value) drafted.remove();
  }

  tell(state, count) {
    const time = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    this.badge.dataset.state = state;
    this.badge.replaceChildren(this.word(state, state === "saved" ? time : count));
    if (state === "signedOut") {
      const link = Object.assign(document.createElement("a"), { href: "/sign-in?next=/tasks", target: "_blank", rel: "noopener", textContent: this.word("signIn") });
      const again = Object.assign(document.createElement("button"), { type: "button", className: "plain", textContent: this.word("signedIn") });
      again.addEventListener("click", () => this.outbox.resume());
      this.badge.append(" ", link, " ", again);
      addEventListener("focus", () => this.outbox.resume(), { once: true });
    }
  }
}
Object.assign(EntryGrid.prototype, rows);
customElements.define("entry-grid", EntryGrid);
