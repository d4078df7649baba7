// 填的时候旁边的检查：存的回答里带来，当场换新；刚改好的也说一声。没有脚本时，打开的时候就有。
const SHOWN = 8;
const TOLD = 5;

// 只是数变了的（还有 3 格 → 还有 2 格），不算改好。
const key = ({ code, sentence }) => `${code} ${sentence.replace(/\d+/g, "#")}`;
const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });
// 说检查本身的（还有几条没有说明），各条自己已经列出。
const own = ({ href }) => !href.endsWith("#remarks-title");

class FormFindings extends HTMLElement {
  connectedCallback() {
    this.section = this.querySelector("[data-found]");
    this.mended = []; // 打开这一页以来改好的，新的在前
    this.checked = (event) => this.show(event.detail);
    document.addEventListener("form-checked", this.checked);
  }

  disconnectedCallback() {
    document.removeEventListener("form-checked", this.checked);
  }

  // 页面上已经列出的几条，给以后比。
  get known() {
    return [...this.querySelectorAll("li[data-code]")].map((line) => {
      const link = line.querySelector("a");
      return { code: line.dataset.code, href: link.getAttribute("href"), sentence: link.textContent };
    });
  }

  show(remarks) {
    const open = remarks.filter((one) => own(one) && (one.severity === "ERROR" || (one.severity === "WARNING" && !one.answer)));
    const now = new Set(remarks.map(key));
    const before = this.all ?? this.known;
    const count = (list, code) => list.filter((one) => one.code === code).length;
    // 说的话变了、条数没有少的，是同一条还没有改完
    const gone = before.filter((one) => !now.has(key(one)) && count(remarks, one.code) < count(before, one.code));
    const all = new Map([...gone, ...this.mended.filter((one) => !now.has(key(one)))].map((one) => [key(one), one]));
    this.mended = [...all.values()].slice(0, TOLD);
    this.all = open;
    this.draw(open);
  }

  draw(open) {
    const errors = open.filter((one) => one.severity === "ERROR").length;
    this.count(".found-errors", errors);
    this.count(".found-warnings", open.length - errors);
    this.querySelector(".empty").hidden = open.length > 0;
    const list = this.querySelector("ul.lint");
    list.hidden = !open.length;
    list.replaceChildren(...open.slice(0, SHOWN).map((one) => this.line(one)));
    this.told();
  }

  count(place, number) {
    const tag = this.querySelector(place);
    tag.hidden = !number;
    tag.textContent = tag.dataset.words.replace("{0}", number);
  }

  line(one) {
    const line = make("li", "", "");
    line.dataset.code = one.code;
    const text = document.createElement("div");
    const link = make("a", "", one.sentence);
    link.href = one.href;
    const error = one.severity === "ERROR";
    text.append(make("span", error ? "tag refused" : "tag", this.section.dataset[error ? "error" : "warning"]), " ", link, " ", make("span", "hint", one.remedy));
    line.append(text, make("code", "", one.code));
    return line;
  }

  told() {
    const place = this.querySelector(".mended");
    place.hidden = !this.mended.length;
    place.querySelector("ul").replaceChildren(...this.mended.map((one) => make("li", "", one.sentence)));
  }
}
customElements.define("form-findings", FormFindings);
