// 拖放；几份文件时逐份上传，一份一行结果，看得见进度，可以停止，忙时自动重试。
const LARGEST = 64 * 1024 * 1024;
const AT_ONCE = 2;

class Upload extends HTMLElement {
  connectedCallback() {
    this.form = this.closest("form");
    this.input = this.querySelector("input[type=file]");
    this.drop = this.querySelector(".drop");
    this.drop.classList.add("live");
    this.input.addEventListener("change", () => this.list());
    for (const name of ["dragenter", "dragover"]) this.drop.addEventListener(name, (event) => this.over(event, true));
    for (const name of ["dragleave", "drop"]) this.drop.addEventListener(name, (event) => this.over(event, false));
    this.drop.addEventListener("drop", (event) => {
      this.input.files = event.dataTransfer.files;
      this.list();
    });
    this.form.addEventListener("submit", (event) => {
      if (this.input.files.length < 2) return;
      event.preventDefault();
      this.many([...this.input.files]);
    });
    this.list();
  }

  over(event, inside) {
    event.preventDefault();
    this.drop.classList.toggle("over", inside);
  }

  list() {
    const files = [...this.input.files];
    this.querySelector(".chosen").replaceChildren(...files.slice(0, 8).map((file) => line("li", `${file.name}　${size(file.size)}`)), ...(files.length > 8 ? [line("li", `… ${files.length}`)] : []));
  }

  async many(files) {
    const page = await this.page(files.length);
    const waiting = files.map((file, at) => ({ file, at }));
    let done = 0;
    const work = async () => {
      for (let next = waiting.shift(); next && !page.stopped; next = waiting.shift()) {
        await this.one(next.file, page.bodies[next.at], page);
        page.count(++done);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    page.finish(done);
  }

  // 一份文件；忙时等服务器说的那么久再来。
  async one(file, body, page) {
    if (file.size > LARGEST) return refused(body, file.name, this.dataset.toolarge);
    const data = new FormData(this.form);
    data.set("file", file);
    for (let tries = 0; tries < 20 && !page.stopped; tries++) {
      try {
        const answer = await fetch("/check/row", { method: "POST", body: data, headers: { Accept: "text/html" }, signal: page.signal });
        if (answer.status === 503) {
          page.say(this.dataset.waiting);
          await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.headers.get("Retry-After") || 3)));
          continue;
        }
        if (!answer.ok) return refused(body, file.name, await reason(answer));
        const rows = document.createElement("template");
        rows.innerHTML = `<table><tbody>${await answer.text()}</tbody></table>`;
        body.replaceChildren(...rows.content.querySelectorAll("tr"));
        openWithFile(body, file);
        return undefined;
      } catch (failed) {
        if (!page.stopped) refused(body, file.name, this.dataset.network);
        return undefined;
      }
    }
    return undefined;
  }

  // 借服务器排好的结果页，表先空着。
  async page(total) {
    const answer = await fetch(`/results?lang=${this.form.elements.lang.value}&count=${total}`);
    const made = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.title = made.title;
    const main = made.querySelector("main");
    document.querySelector("main").replaceWith(main);
    const table = main.querySelector("table.results");
    const bodies = Array.from({ length: total }, () => table.appendChild(document.createElement("tbody")));
    return new Page(main, bodies, total, this.dataset);
  }
}

class Page {
  constructor(main, bodies, total, words) {
    Object.assign(this, { main, bodies, total, words, stopped: false });
    this.abort = new AbortController();
    this.signal = this.abort.signal;
    this.section = main.querySelector(".progress");
    this.section.querySelector("[data-stop]").addEventListener("click", () => {
      this.stopped = true;
      this.abort.abort();
    });
    main.focus();
  }

  count(done) {
    this.section.querySelector("progress").value = done;
    this.section.querySelector(".progress-text .number").textContent = done;
    this.say(this.words.done);
  }

  say(words) {
    this.section.querySelector(".progress-text > span:last-child").textContent = words;
  }

  finish(done) {
    this.section.querySelector("[data-stop]").remove();
    if (done < this.total) this.say(this.words.stopped);
    const opens = this.main.querySelectorAll("button[name=open]");
    opens.forEach((button, at) => (button.value = at));
    this.main.querySelector("[data-when-done]").hidden = opens.length === 0;
  }
}

// 文件还在浏览器手里：查看时重新交一次，就有原文页面可对照。
function openWithFile(body, file) {
  body.querySelector("button[name=open]")?.addEventListener("click", (event) => {
    const transfer = new DataTransfer();
    transfer.items.add(file);
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action: "/check", enctype: "multipart/form-data", target: "_blank", hidden: true });
    const input = Object.assign(document.createElement("input"), { type: "file", name: "file" });
    const lang = Object.assign(document.createElement("input"), { type: "hidden", name: "lang", value: document.documentElement.lang === "en" ? "en" : "zh" });
    input.files = transfer.files;
    form.append(input, lang);
    document.body.append(form);
    event.preventDefault();
    form.submit();
    form.remove();
  });
}

async function reason(answer) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("h1")?.textContent ?? answer.statusText;
}

function refused(body, name, why) {
  const row = document.createElement("tr");
  row.className = "refused";
  const head = line("th", name);
  head.scope = "row";
  const cell = line("td", why);
  cell.colSpan = 8;
  row.append(head, cell);
  body.replaceChildren(row);
}

function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function size(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

customElements.define("zs-upload", Upload);
