// 键盘：回车与上下走行，左右在字的两头走格，Shift+方向键选一块，填、撤销、重做、拷贝，Ctrl+回车 看这一行。
import { helpBox } from "./boxes.js";
import { INPUTS } from "./inputs.js";

export function keys(grid, event) {
  const input = event.target;
  const at = grid.place(input);
  if (event.isComposing || !at) return;
  const control = event.ctrlKey || event.metaKey;
  const act = control ? controls[event.key.toLowerCase()] : event.shiftKey && at.row !== "" && shifted[event.key] ? shifted[event.key] : plain[event.key];
  if (act?.(grid, input, at, event)) event.preventDefault();
  else if (!control && !act && event.key.length === 1) refused(grid, input);
}

// 在锁着的格里键入：说为什么不行。
function refused(grid, input) {
  const why = grid.why(input);
  if (why) grid.refuse(input, why);
}

const undo = (grid, input) => {
  // 正在键入的，先由浏览器自己撤销
  if (input.dataset.dirty) return false;
  grid.steps.undo();
  return true;
};

const redo = (grid, input) => {
  if (input.dataset.dirty) return false;
  grid.steps.redo();
  return true;
};

const controls = {
  d: (grid, input, at) => at.row !== "" && fill(grid, input, at, 1, 0),
  r: (grid, input, at) => at.row !== "" && fill(grid, input, at, 0, 1),
  z: (grid, input, at, event) => (event.shiftKey ? redo : undo)(grid, input),
  y: redo,
  a: (grid, input, at) => at.row !== "" && whole(input) && grid.block.all(),
  enter: (grid, input, at) => grid.details?.open(at) ?? false,
  "/": (grid) => {
    helpBox(grid);
    return true;
  },
};

const shifted = {
  ArrowDown: (grid, input) => extend(grid, input, 1, 0),
  ArrowUp: (grid, input) => extend(grid, input, -1, 0),
  ArrowRight: (grid, input) => extend(grid, input, 0, 1),
  ArrowLeft: (grid, input) => extend(grid, input, 0, -1),
};

const plain = {
  Enter: (grid, input, at, event) => (input.tagName === "TEXTAREA" && (event.shiftKey || at.row === "") ? false : down(grid, input, at, event.shiftKey ? -1 : 1) || at.row !== ""),
  ArrowDown: (grid, input, at) => input.tagName !== "SELECT" && edge(input, false, true) && down(grid, input, at, 1),
  ArrowUp: (grid, input, at) => input.tagName !== "SELECT" && edge(input, true, true) && down(grid, input, at, -1),
  ArrowRight: (grid, input, at) => edge(input, false) && along(grid, input, at, 1),
  ArrowLeft: (grid, input, at) => edge(input, true) && along(grid, input, at, -1),
  Delete: (grid, input) => emptied(grid, input),
  Backspace: (grid, input) => emptied(grid, input),
  Escape: (grid, input) => {
    if (grid.block.clear()) return true;
    if (!input.dataset.dirty) return grid.details?.close() ?? false;
    grid.set(input, input.dataset.before ?? "");
    grid.typed(input);
    delete input.dataset.dirty;
    return true;
  },
};

function emptied(grid, input) {
  if (grid.block.active) return grid.block.empty();
  refused(grid, input);
  return false;
}

// 整格的字都选了，或者没有字
const whole = ({ tagName, selectionStart, selectionEnd, value }) => tagName === "SELECT" || (selectionStart === 0 && selectionEnd === value.length);

// 插入点在字的头或尾；多行的字，上下键要在第一行或最后一行。
function edge(input, start, vertical) {
  if (whole(input)) return true;
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (from !== to) return false;
  if (vertical) return start ? !value.slice(0, from).includes("\n") : !value.slice(to).includes("\n");
  return start ? from === 0 : to === value.length;
}

// 在字的中间的，还是选字；到了头才选格
function extend(grid, input, rows, columns) {
  const first = rows + columns < 0;
  return (grid.block.active || edge(input, first, rows !== 0)) && grid.block.extend(input, rows, columns);
}

function down(grid, input, at, step) {
  const rows = grid.shown;
  for (let next = rows.findIndex((row) => row.dataset.row === at.row) + step; rows[next]; next += step) if (focus(rows[next].querySelector(`[data-field="${at.field}"] :is(${INPUTS})`))) return true;
  return false;
}

function along(grid, input, at, step) {
  const cells = [...input.closest("[data-row]").querySelectorAll(`[data-field] :is(${INPUTS})`)];
  for (let next = cells.indexOf(input) + step; cells[next]; next += step) if (focus(cells[next])) return true;
  return false;
}

function focus(input) {
  if (!input || input.disabled) return false;
  input.focus();
  input.select?.();
  return true;
}

// 照上一行（左一格）的值填；选了一块的，照块里第一行（第一栏）填满。
function fill(grid, input, at, rows, columns) {
  const { block } = grid;
  if (block.active && block.lines.length > rows && block.lines[0].length > columns) {
    const lines = block.lines;
    const source = (line, down) => (rows ? lines[0] : [lines[down][0]]);
    return block.put((line, down, right) => ((rows ? down : right) === 0 ? null : source(line, down)[rows ? right : 0].querySelector(INPUTS).value), "filled");
  }
  const why = grid.why(input);
  if (why) return grid.refuse(input, why);
  const all = grid.shown;
  const near = rows ? all[all.findIndex((row) => row.dataset.row === at.row) - 1]?.querySelector(`[data-field="${at.field}"]`) : at.cell.previousElementSibling?.closest("[data-field]");
  const source = near?.querySelector(INPUTS);
  if (!source) return grid.refuse(input, grid.word(rows ? "nothingAbove" : "nothingBefore"));
  if (input.tagName === "SELECT" && ![...input.options].some((one) => one.value === source.value)) return grid.refuse(input, grid.word("notAChoice", source.value));
  grid.batch([grid.write(at.row, at.field, source.value, "filled")]);
  return true;
}
