// 审核的按键：j、k 到下一处、上一处；c 提意见；x 到“了结”。在写字的时候不管。
const STOPS = ".differences tbody tr, #threads li[data-thread], .whole tbody tr, .whole dl";
const WRITING = "input, textarea, select, [contenteditable]";

const stops = () => [...document.querySelectorAll(STOPS)].filter((one) => one.offsetParent !== null);
const here = () => document.activeElement?.closest(STOPS);

function go(step) {
  const all = stops();
  const at = all.indexOf(here());
  const next = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) return;
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function settle() {
  const thread = here()?.closest("li[data-thread]");
  const details = thread?.querySelector("details");
  if (!details) return;
  details.open = true;
  details.querySelector("[formaction$='/resolve']")?.focus();
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  c: () => (here()?.querySelector(".ask") ?? here()?.closest(".whole")?.querySelector(".ask"))?.click(),
  x: settle,
  "?": () => document.getElementById("review-keys")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.(WRITING)) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
