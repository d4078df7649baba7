// 填的时候旁边的检查：存的回答里带来，当场换新；刚改好的也说一声。
const SHOWN = 8;
const TOLD = 5;
const UNANSWERED = "P-938";

// 只是数变了的（还有 3 格 → 还有 2 格），不算改好。
const key = ({ code, sentence }) => `${code} ${sentence.replace(/\d+/g, "#")}`;
const make = (name, className, text) => Object.assign(document.createElement(name), { className, textContent: text });

export class Found {
  constructor() {
    this.mended = []; // 打开这一页以来改好的，新的在前
  }

  // 页面上已经列出的几条，给以后比。
  known(section) {
    return [...section.querySelectorAll("li[data-code]")].map((line) => {
      const link = line.querySelector("a");
      return { code: line.dataset.code, href: link.getAttribute("href"), sentence: link.textContent };
    });
  }

  show(section, remarks) {
    const open = remarks.filter((one) => one.code !== UNANSWERED && (one.severity === "ERROR" || (one.severity === "WARNING" && !one.answer)));
    const now = new Set(remarks.map(key));
    const before = this.all ?? this.known(section);
    const count = (list, code) => list.filter((one) => one.code === code).length;
    // 说的话变了、条数没有少的，是同一条还没有改完
    const gone = before.filter((one) => !now.has(key(one)) && count(remarks, one.code) < count(before, one.code));
    const all = new Map([...gone, ...this.mended.filter((one) => !now.has(key(one)))].map((one) => [key(one), one]));
    this.mended = [...all.values()].slice(0, TOLD);
    this.all = open;
    this.draw(section, open);
  }

  draw(section, open) {
    const errors = open.filter((one) => one.severity === "ERROR").length;
    this.count(section, ".found-errors", errors);
    this.count(section, ".found-warnings", open.length - errors);
    section.querySelector(".empty").hidden = open.length > 0;
    const list = section.querySelector("ul.lint");
    list.hidden = !open.length;
    list.replaceChildren(...open.slice(0, SHOWN).map((one) => this.line(section, one)));
    this.told(section);
  }

  count(section, place, number) {
    const tag = section.querySelector(place);
    tag.hidden = !number;
    tag.textContent = tag.dataset.words.replace("{0}", number);
  }

  line(section, one) {
    const line = make("li", "", "");
    line.dataset.code = one.code;
    const text = document.createElement("div");
    const link = make("a", "", one.sentence);
    link.href = one.href;
    const error = one.severity === "ERROR";
    text.append(make("span", error ? "tag refused" : "tag", section.dataset[error ? "error" : "warning"]), " ", link, " ", make("span", "hint", one.remedy));
    line.append(text, make("code", "", one.code));
    return line;
  }

  // 整块换新之后也要再说。
  told(section) {
    const place = section.querySelector(".mended");
    place.hidden = !this.mended.length;
    place.querySelector("ul").replaceChildren(...this.mended.map((one) => make("li", "", one.sentence)));
  }
}
