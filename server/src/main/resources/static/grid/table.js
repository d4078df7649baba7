// 剪贴板里的表：先认 HTML 的表（Excel、WPS 都放一份），再认制表符分开的文字。
const clean = (text) => text.replace(/\u00a0/g, " ").replace(/[ \t]+\n/g, "\n").trim();

function fromHtml(html) {
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table) return null;
  const rows = [];
  [...table.rows].forEach((row, at) => {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at][column] !== undefined) column++;
      // 合并的格只填第一格，别的空着
      for (let down = 0; down < Math.min(cell.rowSpan || 1, 1000); down++)
        for (let right = 0; right < Math.min(cell.colSpan || 1, 100); right++)
          (rows[at + down] ??= [])[column + right] = down + right ? "" : text(cell);
      column += cell.colSpan || 1;
    }
  });
  return rows.slice(0, table.rows.length);
}

function text(cell) {
  cell.querySelectorAll("br").forEach((line) => line.replaceWith("\n"));
  return clean(cell.textContent);
}

function fromText(plain) {
  const rows = [];
  let row = [];
  let value = "";
  let quoted = false;
  const source = plain.replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at++) {
    const sign = source[at];
    if (quoted) {
      if (sign === '"' && source[at + 1] === '"') value += source[++at];
      else if (sign === '"') quoted = false;
      else value += sign;
    } else if (sign === '"' && value === "") quoted = true;
    else if (sign === "\t" || sign === "\n") {
      row.push(clean(value));
      value = "";
      if (sign === "\n") rows.push(row.splice(0));
    } else value += sign;
  }
  row.push(clean(value));
  rows.push(row);
  return rows;
}

// 一块格；只有一格的为空：照平常粘贴。
export function pasted(clipboard) {
  const html = clipboard.getData("text/html");
  const block = (html && fromHtml(html)) || fromText(clipboard.getData("text/plain"));
  while (block.length && block.at(-1).every((value) => !value)) block.pop();
  const width = Math.max(0, ...block.map((row) => row.length));
  block.forEach((row) => {
    while (row.length < width) row.push("");
  });
  return block.length * width > 1 ? block : null;
}

export const transposed = (block) => block[0].map((_, column) => block.map((row) => row[column]));
