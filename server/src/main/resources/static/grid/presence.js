// 谁在这里：每隔几秒说一次自己看着哪一格，顺便听来别人改了什么。
import { send } from "./send.js";

const OFTEN = 4000;
const SELDOM = 15000;

export class Presence {
  constructor(grid) {
    this.grid = grid;
    this.page = crypto.getRandomValues(new Uint32Array(3)).join("");
    this.at = { row: "", field: "" };
    this.number = Number(grid.dataset.number);
    this.again(500);
  }

  move(row, field) {
    this.at = { row, field };
  }

  again(wait) {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.beat(), wait);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  async beat() {
    const { grid } = this;
    let wait = SELDOM;
    try {
      if (!document.hidden) {
        const answer = await send(`/api/v1/fillings/${grid.dataset.filling}/presence?after=${this.number}`, { page: this.page, ...this.at });
        if (answer.ok) {
          const news = await answer.json();
          grid.news(news.cells);
          this.number = news.number;
          this.show(news.present);
          if (!news.open) grid.outbox.halt("closed");
          if (news.present.length) wait = OFTEN;
        }
      }
    } catch {
      wait = OFTEN;
    }
    this.again(wait);
  }

  show(present) {
    const { grid } = this;
    grid.querySelectorAll("[data-present]").forEach((cell) => delete cell.dataset.present);
    for (const one of present) {
      const cell = grid.input(one.row, one.field)?.closest("[data-field]");
      if (cell) cell.dataset.present = one.login;
    }
    const names = [...new Set(present.map((one) => one.login))];
    const text = names.length ? grid.word("here", names.join("、")) : "";
    const place = grid.querySelector(".presence");
    if (place.textContent !== text) place.textContent = text;
  }
}
