// 小窗：两个值选一个、快捷键。
const el = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const time = (iso) => (iso ? new Date(iso).toLocaleString([], { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" }) : "");

// 别人先改了这一格：两个值都在，自己选。
export function clashBox(grid, change, input) {
  input.parentElement.querySelector(".clash")?.remove();
  const choose = (mine) => {
    box.remove();
    if (!mine) {
      grid.set(input, change.theirs);
      grid.mark(input, "saved");
    }
    grid.outbox.choose(change.cell, mine);
    input.focus();
  };
  const box = el(
    "div",
    { className: "clash", role: "group", ariaLabel: grid.word("conflict") },
    el("p", {}, `${grid.word("mine")} `, el("b", { textContent: change.value || "—" })),
    el("p", {}, `${change.by ?? ""} ${time(change.at)}：`, el("b", { textContent: change.theirs || "—" })),
    el("p", {}, el("button", { type: "button", className: "button secondary", textContent: grid.word("keepMine"), onclick: () => choose(true) }), " ", el("button", { type: "button", className: "button secondary", textContent: grid.word("keepTheirs"), onclick: () => choose(false) })),
  );
  input.after(box);
}

export function dialog(grid, title, ...content) {
  const heading = el("h2", { textContent: title, id: "grid-dialog" });
  const close = el("button", { type: "button", className: "button secondary", textContent: grid.word("close") });
  const box = el("dialog", { className: "grid-dialog" }, heading, ...content, el("p", { className: "acts" }, close));
  box.setAttribute("aria-labelledby", "grid-dialog");
  close.addEventListener("click", () => box.close());
  const before = document.activeElement;
  box.addEventListener("close", () => {
    box.remove();
    before?.focus();
  });
  grid.append(box);
  box.showModal();
  return box;
}

// 每一行“键：做什么”；没有详情的表格（导入的草稿），不说看详情的键
export function helpBox(grid) {
  if (grid.querySelector("dialog[open]")) return;
  const lines = grid.word("helpKeys").split("|").map((line) => line.split(/[：:](.*)/s)).filter(([key]) => grid.details || !/^Ctrl\+(回车|Enter)$/.test(key));
  dialog(grid, grid.word("help"), el("dl", { className: "keys" }, ...lines.map(([key, does]) => el("div", {}, el("dt", {}, ...key.split("、").flatMap((one, at) => [at ? " " : "", el("kbd", { textContent: one.trim() })])), el("dd", { textContent: does.trim() })))));
}

export { el };
