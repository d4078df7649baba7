// 填的时候旁边的检查：存的回答里带来，当场换新；刚改好的也说一声。没有脚本时，打开的时候就有。
const SHOWN = 5;
const TOLD = 5;

// 只是数变了的（还有 3 格 → 还有 2 格），不算改好。
const key = ({ code, sentence }) => `${code} ${sentence.replace(/\d+/g, "#")}`;
// 已经说明了的、说检查本身的（还有几条没有说明），不再列。
const isOpen = ({ key: answerable, answer, href }) => !(answerable && answer) && !href.endsWith("#remarks-title");

class FormFindings extends HTMLElement {
  connectedCallback() {
    this.blank = this.querySelector("template").content.firstElementChild;
    this.mended = []; // 打开这一页以来改好的，新的在前
    this.checked = (event) => this.show(event.detail);
    document.addEventListener("form-checked", this.checked);
  }

  disconnectedCallback() {
    document.removeEventListener("form-checked", this.checked);
  }

  // 页面上已经列出的，给以后比。
  get known() {
    return [...this.querySelectorAll("li[data-code]")].map((line) => {
      const link = line.querySelector("a");
      return { code: line.dataset.code, href: link.getAttribute("href"), sentence: link.textContent };
    });
  }

  show(remarks) {
    const open = remarks.filter(isOpen);
    const now = new Set(remarks.map(key));
    const before = this.all ?? this.known;
    const count = (list, code) => list.filter((one) => one.code === code).length;
    // 说的话变了、条数没有少的，是同一条还没有改完
    const gone = before.filter((one) => !now.has(key(one)) && count(remarks, one.code) < count(before, one.code));
    const all = new Map([...gone, ...this.mended.filter((one) => !now.has(key(one)))].map((one) => [key(one), one]));
    this.mended = [...all.values()].slice(0, TOLD);
    this.all = open;
    this.keeping(() => this.draw(open));
  }

  // 换新的前后，展开着的还展开，光标还在原来的一条上。
  keeping(draw) {
    const place = (one) => `${one.closest("li")?.dataset.id ?? ""} ${one.closest("details")?.className ?? ""} ${one.tagName}`;
    const opened = new Set([...this.querySelectorAll("li details[open]")].map(place));
    const focused = this.contains(document.activeElement) ? place(document.activeElement) : null;
    draw();
    for (const one of this.querySelectorAll("li details")) one.open = opened.has(place(one));
    if (focused && !this.contains(document.activeElement)) [...this.querySelectorAll("li a, li summary")].find((one) => place(one) === focused)?.focus();
  }

  draw(open) {
    const known = new Map(open.map((one) => [one.id, one]));
    const effects = (root) => open.filter((one) => known.has(one.under) && one.under === root.id);
    this.querySelector(".empty").hidden = open.length > 0;
    for (const group of this.querySelectorAll(".found-group")) {
      const own = open.filter((one) => one.severity === group.dataset.severity);
      const roots = own.filter((one) => !known.has(one.under));
      const elsewhere = own.filter((one) => known.has(one.under) && known.get(one.under).severity !== one.severity).length;
      const lines = roots.map((one) => this.line(one, effects(one)));
      group.hidden = !own.length;
      group.querySelector("h3 .tag").textContent = own.length;
      this.tell(group.querySelector(".elsewhere"), elsewhere);
      group.querySelector("ul.first").replaceChildren(...lines.slice(0, SHOWN));
      const more = group.querySelector(".more");
      more.hidden = lines.length <= SHOWN;
      this.word(more.querySelector("summary"), lines.length - SHOWN);
      more.querySelector("ul").replaceChildren(...lines.slice(SHOWN));
      this.count(group.dataset.severity, own.length);
    }
    this.told();
  }

  // 数没有变的不动：读屏只读变了的。
  count(severity, number) {
    const place = this.querySelector(`[data-count=${severity}] b`);
    if (place.textContent !== String(number)) place.textContent = number;
  }

  tell(place, number) {
    place.hidden = !number;
    this.word(place, number);
  }

  word(place, number) {
    place.textContent = place.dataset.words.replace("{0}", number);
  }

  line(one, effects) {
    const line = this.blank.cloneNode(true);
    Object.assign(line.dataset, { code: one.code, id: one.id });
    const link = line.querySelector("a");
    link.textContent = one.sentence;
    link.href = one.href;
    line.querySelector(".remedy").textContent = one.remedy;
    line.querySelector("code").textContent = one.code;
    const why = line.querySelector(".why");
    if (one.why) {
      why.querySelector(".visually-hidden").textContent = `：${one.sentence}`;
      why.querySelector(".reason").textContent = one.why;
      if (one.basis) why.querySelector(".basis span").textContent = one.basis;
      else why.querySelector(".basis").remove();
    } else why.remove();
    const folded = line.querySelector(".effects");
    if (effects.length) {
      const summary = folded.querySelector("summary");
      summary.textContent = summary.textContent.replace("{0}", effects.length);
      folded.querySelector("ul").append(...effects.map((effect) => this.line(effect, [])));
    } else folded.remove();
    return line;
  }

  told() {
    const place = this.querySelector(".mended");
    place.hidden = !this.mended.length;
    place.querySelector("ul").replaceChildren(...this.mended.map((one) => Object.assign(document.createElement("li"), { textContent: one.sentence })));
  }
}
customElements.define("form-findings", FormFindings);
