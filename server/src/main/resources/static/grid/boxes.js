// 小窗：两个值选一个、一格的沿革、快捷键。
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

export async function historyBox(grid, at) {
  const list = el("ul", { className: "lines" });
  dialog(grid, grid.word("history"), list);
  try {
    const answer = await fetch(`/api/v1/fillings/${grid.dataset.filling}/history?row=${at.row}&field=${at.field}`);
    const past = await answer.json();
    if (!answer.ok) throw new Error(past.title);
    list.append(...past.map((one) => el("li", {}, el("span", { textContent: one.value || "—" }), el("span", { className: "hint", textContent: `${one.login ?? ""} ${time(one.at)} ${grid.word(`cause.${one.cause}`)}` }))));
    if (!past.length) list.append(el("li", { textContent: grid.word("historyNone") }));
  } catch (failed) {
    list.append(el("li", { textContent: failed.message || grid.word("offline", 0) }));
  }
}

export function helpBox(grid) {
  dialog(grid, grid.word("help"), el("ul", { className: "keys" }, ...grid.word("helpKeys").split("|").map((line) => el("li", { textContent: line }))));
}

export { el };
