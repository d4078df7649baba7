// 键盘：回车与上下走行，左右在字的两头走格，Ctrl+D 向下填，Ctrl+Z 撤销，Esc 恢复，Ctrl+回车 看沿革。
import { historyBox, helpBox } from "./boxes.js";

const INPUTS = "input:not([type=hidden]), textarea, select";

export function keys(grid, event) {
  const input = event.target;
  const at = grid.place(input);
  if (event.isComposing || !at) return;
  const control = event.ctrlKey || event.metaKey;
  const act = control ? controls[event.key.toLowerCase()] : plain[event.key];
  if (act?.(grid, input, at, event)) event.preventDefault();
}

const controls = {
  d: (grid, input, at) => fillDown(grid, input, at),
  z: (grid, input) => {
    // 正在键入的，先由浏览器自己撤销
    if (input.dataset.dirty) return false;
    grid.undo();
    return true;
  },
  enter: (grid, input, at) => {
    historyBox(grid, at, input);
    return true;
  },
  "/": (grid) => {
    helpBox(grid);
    return true;
  },
};

const plain = {
  Enter: (grid, input, at, event) => (input.tagName === "TEXTAREA" && (event.shiftKey || at.row === "") ? false : down(grid, input, at, event.shiftKey ? -1 : 1) || at.row !== ""),
  ArrowDown: (grid, input, at) => input.tagName !== "SELECT" && edge(input, false, true) && down(grid, input, at, 1),
  ArrowUp: (grid, input, at) => input.tagName !== "SELECT" && edge(input, true, true) && down(grid, input, at, -1),
  ArrowRight: (grid, input, at) => edge(input, false) && along(grid, input, at, 1),
  ArrowLeft: (grid, input, at) => edge(input, true) && along(grid, input, at, -1),
  Escape: (grid, input, at) => {
    if (!input.dataset.dirty) return false;
    grid.set(input, input.dataset.before ?? "");
    grid.typed(input);
    delete input.dataset.dirty;
    return true;
  },
};

// 插入点在字的头或尾；多行的字，上下键要在第一行或最后一行。
function edge(input, start, vertical) {
  if (input.tagName === "SELECT") return true;
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from === 0 && to === value.length) return true;
  if (from !== to) return false;
  if (vertical) return start ? !value.slice(0, from).includes("\n") : !value.slice(to).includes("\n");
  return start ? from === 0 : to === value.length;
}

function down(grid, input, at, step) {
  const rows = grid.rows;
  const next = rows[rows.findIndex((row) => row.dataset.row === at.row) + step];
  return next ? focus(next.querySelector(`[data-field="${at.field}"] :is(${INPUTS})`)) : false;
}

function along(grid, input, at, step) {
  const cells = [...input.closest("[data-row]").querySelectorAll(`[data-field] :is(${INPUTS})`)];
  return focus(cells[cells.indexOf(input) + step]);
}

function focus(input) {
  if (!input) return false;
  input.focus();
  input.select?.();
  return true;
}

// 上一行的值填到这一格。
function fillDown(grid, input, at) {
  const rows = grid.rows;
  const above = rows[rows.findIndex((row) => row.dataset.row === at.row) - 1];
  const source = above?.querySelector(`[data-field="${at.field}"] :is(${INPUTS})`);
  if (source) grid.batch([grid.write(at.row, at.field, source.value, "filled")]);
  return true;
}
