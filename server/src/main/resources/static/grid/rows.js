// 表格的行：加、删、加回来；混进表格。
import { INPUTS } from "./inputs.js";
import { newKey } from "./outbox.js";

export const rows = {
  addRow(cause = "typed") {
    const last = this.rows.at(-1);
    const position = Math.floor(Number(last?.dataset.position ?? 0)) + 1;
    const id = `r${newKey().replaceAll("-", "").slice(0, 15)}`;
    this.showRow(id, position, 0);
    this.outbox.put(id, "@", `${this.dataset.section} ${position}`, 0, cause);
    return { row: id, field: "@", before: "", after: `${this.dataset.section} ${position}`, cause };
  },

  showRow(id, position, number) {
    const made = this.querySelector("template").content.firstElementChild.cloneNode(true);
    Object.assign(made.dataset, { row: id, position, number });
    made.querySelector(".remove").value = id;
    const body = this.querySelector("table.entry > tbody");
    const next = this.rows.find((row) => Number(row.dataset.position) > Number(position));
    body.insertBefore(made, next ?? null);
    this.querySelector(".empty")?.remove();
    this.count();
    return made;
  },

  // 行号与读屏的名字跟着次序。
  count() {
    this.rows.forEach((row, at) => {
      row.querySelector("th").textContent = at + 1;
      row.querySelector(".remove")?.setAttribute("aria-label", `${this.word("remove")} ${at + 1}`);
      for (const cell of row.querySelectorAll("[data-field]")) cell.querySelector(INPUTS).setAttribute("aria-label", this.word("row", at + 1, cell.dataset.label));
    });
  },

  // 行自己的改动：加回来或删去。
  placeRow(id, value, cause) {
    const row = this.row(id);
    const number = Number(row?.dataset.number ?? this.gone?.[id]?.number ?? 0);
    if (value === "") this.hideRow(id);
    else if (!row) this.bringBack(id, value);
    this.outbox.put(id, "@", value, number, cause);
  },

  hideRow(id) {
    const row = this.row(id);
    if (!row) return;
    // 行没有了，它还没有传的格也不传；加回来时再传
    for (const change of [...this.outbox.changes.values()]) if (change.row === id && change.field !== "@") this.outbox.drop(change.cell);
    this.gone = { ...this.gone, [id]: { row, number: Number(row.dataset.number) } };
    row.remove();
    this.count();
  },

  bringBack(id, value) {
    const kept = this.gone?.[id];
    const made = this.showRow(id, value.split(" ")[1], kept?.number ?? 0);
    if (kept) {
      made.replaceWith(kept.row);
      for (const input of kept.row.querySelectorAll(`[data-state=waiting] :is(${INPUTS})`)) this.changed(input, this.place(input));
    }
    this.count();
  },

  removeRow(id) {
    const row = this.row(id);
    const before = `${this.dataset.section} ${row.dataset.position}`;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    this.placeRow(id, "", "typed");
    this.batch([{ row: id, field: "@", before, after: "", cause: "typed" }]);
    (next?.querySelector(INPUTS) ?? this.querySelector(".add"))?.focus();
    this.say(this.word("removed"));
  },
};
