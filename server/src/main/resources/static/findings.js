// 发现与格之间来回：点发现，换到格所在的栏，滚到那里，框闪一次；按 j、k 走到下一个、上一个发现。
const still = matchMedia("(prefers-reduced-motion: reduce)");

export function goTo(id) {
  const target = document.getElementById(id);
  if (!target) return false;
  for (const tabs of document.querySelectorAll("zs-tabs")) tabs.open?.(target);
  target.scrollIntoView({ block: "center", inline: "center", behavior: still.matches ? "auto" : "smooth" });
  document.querySelectorAll(".shown").forEach((other) => other.classList.remove("shown"));
  target.classList.add("shown");
  if (target.tabIndex >= -1 && target.focus) target.focus({ preventScroll: true });
  history.replaceState(null, "", `#${id}`);
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href^='#']");
  if (!link || link.closest("zs-tabs, .skip")) return;
  const hash = (link.getAttribute("href") || "").slice(1);
  if (hash && goTo(hash)) event.preventDefault();
});

class Findings extends HTMLElement {
  connectedCallback() {
    const filter = this.querySelector(".findings-filter");
    filter.hidden = false;
    filter.addEventListener("click", (event) => {
      const chip = event.target.closest("button");
      if (chip) this.only(chip.dataset.severity);
    });
    for (const chip of filter.querySelectorAll("[data-severity]:not([data-severity=''])")) {
      chip.hidden = !this.querySelector(`.finding[data-severity='${chip.dataset.severity}']`);
    }
    this.keys = (event) => this.step(event);
    document.addEventListener("keydown", this.keys);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.keys);
  }

  only(severity) {
    for (const chip of this.querySelectorAll(".findings-filter button")) {
      chip.setAttribute("aria-pressed", String(chip.dataset.severity === severity));
    }
    for (const one of this.querySelectorAll(".finding")) {
      one.hidden = severity !== "" && one.dataset.severity !== severity;
    }
  }

  step(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !["j", "k"].includes(event.key)) return;
    if (event.target.closest("input, textarea, select")) return;
    if (this !== document.querySelector("zs-findings")) return;
    const lines = [...document.querySelectorAll(".finding:not([hidden]) .finding-line")];
    const now = lines.findIndex((line) => line.contains(document.activeElement) || line.classList.contains("shown"));
    const next = lines[Math.max(0, Math.min(lines.length - 1, now + (event.key === "j" ? 1 : -1)))];
    if (next) goTo(next.id);
  }
}
customElements.define("zs-findings", Findings);
