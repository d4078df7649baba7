// 长文字旁边的字数：键入、粘贴、撤销之后换新；至多几个字由服务器写在页面上。
export function count(input) {
  const shown = input.parentElement.querySelector(".letters");
  if (!shown) return;
  const used = [...input.value.trim()].length;
  shown.querySelector("b").textContent = used;
  shown.toggleAttribute("data-over", used > Number(shown.dataset.most));
}
