// 剪贴板里的表：先认 HTML 的表（Excel、WPS 都放一份），再认制表符分开的文字。
const clean = (text) => text.replace(/\u00a0/g, " ").replace(/[ \t]+\n/g, "\n").trim();

// 样子不要：只读字，也免得安全策略为每一处样式记一条
const bare = (html) => html.replace(/<style[\s\S]*?<\/style>/gi, "").replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle\s*=\s*("[^"]*"|'[^']*'|[^\s>]+)/gi, ""));

// 文档里有几张表的，取最大的一张
function fromHtml(html) {
  const tables = [...new DOMParser().parseFromString(bare(html), "text/html").querySelectorAll("table")];
  const size = (one) => one.querySelectorAll("td, th").length;
  const table = tables.reduce((most, one) => (size(one) > size(most) ? one : most), tables[0]);
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

// 一格的字：源文里的换行与连着的空白不算，换行是 <br> 或一段
function text(cell) {
  const read = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/[ \t\r\n\f]+/g, " ");
    if (node.nodeName === "BR") return "\n";
    const inside = [...node.childNodes].map(read).join("");
    return /^(P|DIV|LI)$/.test(node.nodeName) ? `\n${inside.trim()}\n` : inside;
  };
  return clean([...cell.childNodes].map(read).join("").replace(/ *\n */g, "\n").replace(/\n{2,}/g, "\n"));
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

const quoted = (value) => (/[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

const escaped = (value) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/ (?= )|^ | $/gm, "&nbsp;").replaceAll("\n", '<br style="mso-data-placement:same-cell">');

// 拷出去的：制表符分开的文字，与 HTML 的表；不是数的格标明是文字，表格程序不会把“1-2”当作日期。
export function copied(lines, heads) {
  const texts = lines.map((line) => line.map(({ value }) => quoted(value)).join("\t"));
  const rows = lines.map((line) => `<tr>${line.map(({ value, number }) => `<td${number ? "" : ` style="mso-number-format:'\\@'"`}>${escaped(value)}</td>`).join("")}</tr>`);
  if (heads) {
    texts.unshift(heads.map(quoted).join("\t"));
    rows.unshift(`<tr>${heads.map((head) => `<th>${escaped(head)}</th>`).join("")}</tr>`);
  }
  return { text: texts.join("\r\n"), html: `<table>${rows.join("")}</table>` };
}

// 剪贴板里的一个值
export const single = (clipboard) => clean(clipboard.getData("text/plain"));

export const transposed = (block) => block[0].map((_, column) => block.map((row) => row[column]));
