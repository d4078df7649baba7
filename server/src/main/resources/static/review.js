// 审核的按键：j、k 到下一处、上一处；a 记下这一处看过、到下一处；c 提意见；x 到“了结”；p、r 到审核通过、退回。在写字的时候不管。
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

/** 只在这一页上做个记号：看到哪里了。 */
function accept() {
  const place = here();
  if (!place) return go(1);
  if (!place.dataset.seen) {
    const mark = document.createElement("span");
    mark.className = "tag";
    mark.textContent = document.getElementById("review-keys").dataset.seen;
    (place.querySelector("th, td, dd") ?? place).append(" ", mark);
    place.dataset.seen = "yes";
  }
  go(1);
}

/** 到这一步的地方，不替人按：在送审的表上就先到这份填报。 */
function step(name) {
  const form = document.getElementById(name);
  const assignment = document.querySelector("a[data-assignment]");
  if (!form && assignment) location.assign(`${assignment.href}#${name}`);
  if (!form) return;
  const details = form.closest("details");
  if (details) details.open = true;
  form.querySelector("textarea, button").focus();
}

const keys = {
  j: () => go(1),
  k: () => go(-1),
  c: () => (here()?.querySelector(".ask") ?? here()?.closest(".whole")?.querySelector(".ask"))?.click(),
  a: accept,
  x: settle,
  p: () => step("pass-act"),
  r: () => step("return-act"),
  "?": () => document.getElementById("review-keys")?.focus(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.(WRITING)) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});

if (["#pass-act", "#return-act"].includes(location.hash)) step(location.hash.slice(1));
