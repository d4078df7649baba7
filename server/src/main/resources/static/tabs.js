// 分栏：把到各段的链接变成标签页；链接指到别的栏里的格时，先换到那一栏。
class Tabs extends HTMLElement {
  connectedCallback() {
    const nav = this.querySelector("nav");
    this.links = [...nav.querySelectorAll("a")];
    this.panels = this.links.map((link) => document.getElementById(link.hash.slice(1)));
    if (this.panels.some((panel) => !panel)) return;
    nav.setAttribute("role", "tablist");
    this.links.forEach((link, at) => {
      const panel = this.panels[at];
      link.setAttribute("role", "tab");
      link.id ||= `${panel.id}-tab`;
      link.setAttribute("aria-controls", panel.id);
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", link.id);
      panel.removeAttribute("aria-label");
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.show(at);
      });
    });
    nav.addEventListener("keydown", (event) => this.keys(event));
    this.classList.add("live");
    this.show(0);
    this.reveal = () => this.open(document.getElementById(decodeURIComponent(location.hash.slice(1))));
    window.addEventListener("hashchange", this.reveal);
    this.reveal();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.reveal);
  }

  show(chosen) {
    this.links.forEach((link, at) => {
      link.setAttribute("aria-selected", String(at === chosen));
      link.tabIndex = at === chosen ? 0 : -1;
      this.panels[at].hidden = at !== chosen;
    });
  }

  // 目标若在某一栏里，换到那一栏并滚到目标。
  open(target) {
    const at = target ? this.panels.findIndex((panel) => panel.contains(target)) : -1;
    if (at < 0) return false;
    this.show(at);
    return true;
  }

  keys(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const now = this.links.indexOf(document.activeElement);
    if (!step && event.key !== "Home" && event.key !== "End") return;
    const count = this.links.length;
    const next = event.key === "Home" ? 0 : event.key === "End" ? count - 1 : (now + step + count) % count;
    event.preventDefault();
    this.show(next);
    this.links[next].focus();
  }
}
customElements.define("zs-tabs", Tabs);
