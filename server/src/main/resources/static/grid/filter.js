// 只看哪几行：含这些字的、有发现的、有空着要填的、自己填得了的。只是不看，存的一格不变；筛选写在地址里。
import { INPUTS } from "./inputs.js";

const WAIT = 150;

export class Filter {
  constructor(grid) {
    this.grid = grid;
    this.bar = grid.querySelector(".row-filter");
    if (!this.bar) return;
    [this.text, this.kind, this.all, this.count] = ["input", "select", "button", "output"].map((one) => this.bar.querySelector(one));
    if (grid.rows.every((row) => this.fits.mine(row))) this.kind.querySelector("[value=mine]").remove();
    const asked = new URLSearchParams(location.search);
    this.text.value = asked.get("text") ?? "";
    this.kind.value = asked.get("rows") ?? "";
    if (this.kind.selectedIndex < 0) this.kind.value = "";
    this.text.addEventListener("input", () => this.soon());
    this.kind.addEventListener("change", () => this.apply());
    this.all.addEventListener("click", () => this.clear());
    document.addEventListener("click", (event) => this.sought(event.target.closest?.('a[href*="#c."]')));
    this.bar.hidden = !grid.rows.length;
    if (this.active) this.apply();
    if (location.hash) this.reveal(decodeURIComponent(location.hash.slice(1)));
  }

  get active() {
    return Boolean(this.text.value.trim() || this.kind.value);
  }

  fits = {
    "": () => true,
    found: (row) => this.found.has(row.dataset.row) || row.querySelector(":is([data-state=wrong], [data-state=refused], [data-state=clash]), .fault:not(:empty)") !== null,
    empty: (row) => [...row.querySelectorAll(`[data-needed] :is(${INPUTS})`)].some((input) => !input.value.trim()),
    mine: (row) => [...row.querySelectorAll(`[data-field] :is(${INPUTS})`)].some((input) => !input.readOnly && !input.disabled),
  };

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.apply(), WAIT);
  }

  // 只在人要的时候筛：正在填的一行不会因为填好了就不见
  apply() {
    const wanted = this.text.value.trim().toLowerCase();
    this.found = new Set([...document.querySelectorAll('form-findings li a[href*="#c."]')].map((link) => link.hash.split(".")[1]));
    const rows = this.grid.rows;
    let shown = 0;
    for (const row of rows) {
      const fits = this.fits[this.kind.value](row) && (!wanted || [...row.querySelectorAll(`[data-field] :is(${INPUTS})`)].some((input) => input.value.toLowerCase().includes(wanted)));
      row.hidden = !fits;
      if (fits) shown++;
    }
    this.grid.block.clear();
    this.count.textContent = this.active ? this.grid.word("filtered", shown, rows.length) : "";
    this.all.hidden = !this.active;
    this.remember();
  }

  remember() {
    const address = new URL(location.href);
    for (const [name, value] of [["text", this.text.value.trim()], ["rows", this.kind.value]]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  }

  clear() {
    this.text.value = "";
    this.kind.value = "";
    this.apply();
    this.text.focus();
  }

  // 点一处发现要去的那一格，被筛去了的，先让它看得见
  sought(link) {
    if (link && link.pathname === location.pathname) this.reveal(decodeURIComponent(link.hash.slice(1)));
  }

  reveal(id) {
    const row = document.getElementById(id)?.closest("tr");
    if (row?.hidden) row.hidden = false;
  }
}
