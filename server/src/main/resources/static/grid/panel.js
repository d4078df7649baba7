// 存了一格之后换上新的灯、分，表格上面的字数；连着存几格只换一次。没有脚本时，整页存了就是新的。
const PAUSE = 400;

class LivePanel extends HTMLElement {
  connectedCallback() {
    if (!this.dataset.src) return;
    this.renewed = () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.renew(), PAUSE);
    };
    document.addEventListener("cell-saved", this.renewed);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    document.removeEventListener("cell-saved", this.renewed);
  }

  async renew() {
    const answer = await fetch(this.dataset.src, { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer?.ok) return;
    const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("live-panel");
    if (!made) return;
    for (const one of made.querySelectorAll("[data-total]")) for (const shown of document.querySelectorAll(`[data-total="${one.dataset.total}"]`)) if (!this.contains(shown)) shown.replaceChildren(...one.cloneNode(true).childNodes);
    for (const one of this.querySelectorAll("details[id][open]")) made.querySelector(`#${one.id}`)?.setAttribute("open", "");
    this.replaceChildren(...made.childNodes);
    this.dispatchEvent(new CustomEvent("panel-renewed", { bubbles: true }));
  }
}
customElements.define("live-panel", LivePanel);
