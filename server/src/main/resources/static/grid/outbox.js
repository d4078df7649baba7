// 待传的改动：每一次击键先写进这台电脑（IndexedDB），再传给服务器；断网、退出、重开都不丢。
import { send } from "./send.js";

const BASE = "zhunsheng-outbox";
const WAITS = [1000, 2000, 5000, 10000, 30000];

const promise = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

async function database() {
  const open = indexedDB.open(BASE, 1);
  open.onupgradeneeded = () => open.result.createObjectStore("changes", { keyPath: "id" });
  return promise(open);
}

export const newKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

export class Outbox {
  // tell(状态, 件数)、saved(改动, 回答)、refused(改动, 原因) 由表格给；checked(检查) 要了才有。
  constructor(filling, account, { tell, saved, conflict, refused, checked }) {
    Object.assign(this, { filling, account, tell, saved, conflict, refused, checked });
    this.changes = new Map();
    this.tries = 0;
    this.prefix = `${account}/${filling}/`;
    addEventListener("online", () => this.flush(true));
    document.addEventListener("visibilitychange", () => this.flush(true));
    addEventListener("beforeunload", (event) => {
      if (this.waiting.length) event.preventDefault();
    });
  }

  // 上次没有传完的；浏览器不给存的（无痕、禁用），只在这一页里留着。
  async open() {
    try {
      this.base = await database();
      const range = IDBKeyRange.bound(this.prefix, `${this.prefix}\uffff`);
      const kept = await promise(this.base.transaction("changes").objectStore("changes").getAll(range));
      for (const change of kept) this.changes.set(change.cell, change);
    } catch {
      this.base = null;
    }
    return [...this.changes.values()];
  }

  get waiting() {
    return [...this.changes.values()].filter((change) => change.theirs === undefined && !change.reason);
  }

  // 一格的新值；还没有传的旧值由它替换。
  put(row, field, value, seen, cause = "typed") {
    const cell = `${row} ${field}`;
    const before = this.changes.get(cell);
    const change = { id: this.prefix + cell, cell, row, field, value, seen: before?.seen ?? seen, cause, key: newKey(), before: before?.tried ?? before?.before };
    this.changes.set(cell, change);
    this.write(change);
    this.report();
  }

  drop(cell) {
    this.changes.delete(cell);
    this.store((changes) => changes.delete(this.prefix + cell));
    this.report();
  }

  write(change) {
    this.store((changes) => changes.put(change));
  }

  store(work) {
    try {
      if (!this.base) return;
      const transaction = this.base.transaction("changes", "readwrite", { durability: "strict" });
      work(transaction.objectStore("changes"));
      // 不等这一页的回音就提交：页面这时关了，也写得完
      transaction.commit();
    } catch {
      this.base = null;
    }
  }

  soon(wait = 800) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), wait);
  }

  async flush(now = false) {
    if (now) this.tries = 0;
    if (this.sending || this.stopped || !this.waiting.length) return;
    this.sending = true;
    clearTimeout(this.timer);
    try {
      // 同一种缘由一批，加行在前
      const cause = this.waiting[0].cause;
      const batch = this.waiting.filter((change) => change.cause === cause).sort((a, b) => (b.field === "@") - (a.field === "@")).slice(0, 500);
      this.report();
      await this.send(batch, cause);
    } finally {
      this.sending = false;
    }
    if (this.waiting.length && !this.stopped) this.soon(this.tries ? WAITS[Math.min(this.tries, WAITS.length) - 1] : 0);
  }

  // 传完为止，或者传不了为止
  async settled() {
    await this.flush(true);
    while (this.waiting.length && !this.stopped && !this.tries) await new Promise((done) => setTimeout(done, 50));
  }

  async send(batch, cause) {
    // 传出去而没有听到回答的，也许已经存了：再改时，别把自己的旧值当成别人的
    for (const change of batch) change.tried = change.value;
    let answer;
    try {
      answer = await send(`/api/v1/fillings/${this.filling}/changes`, { as: this.account, cause, remarks: Boolean(this.checked), changes: batch.map(({ row, field, value, seen, key }) => ({ row, field, value, seen, key })) });
    } catch {
      return this.later("offline");
    }
    if (answer.ok) {
      const { saved, remarks } = await answer.json();
      this.done(batch, saved);
      return remarks ? this.checked(remarks) : undefined;
    }
    if (answer.status >= 500 || answer.status === 429) return this.later("offline");
    if (answer.status === 401) return this.halt("signedOut");
    const problem = await answer.json().catch(() => ({}));
    if (problem.code === "P-860") return this.halt("closed");
    if (problem.code === "P-863") return this.halt("another");
    // 一格不行，整批不存：一格一格地传，找出是哪一格
    if (batch.length > 1) {
      for (const change of batch) await this.send([change], cause);
      return undefined;
    }
    batch[0].reason = `${problem.title ?? answer.status} ${problem.detail ?? ""}`;
    this.write(batch[0]);
    this.refused(batch[0]);
    return this.report();
  }

  later(state) {
    this.tries++;
    this.tell(state, this.waiting.length);
  }

  halt(state) {
    this.stopped = state;
    this.tell(state, this.waiting.length);
  }

  resume() {
    this.stopped = null;
    this.flush(true);
  }

  done(batch, answers) {
    this.tries = 0;
    batch.forEach((change, at) => {
      const answer = answers[at];
      const now = this.changes.get(change.cell);
      const clash = answer.conflict !== null && answer.conflict !== undefined;
      if (clash && now && now.key !== change.key) {
        now.seen = answer.number;
      } else if (clash && change.before !== undefined && answer.conflict === change.before) {
        Object.assign(now, { seen: answer.number, key: newKey(), before: undefined });
        this.write(now);
      } else if (clash) {
        if (now) {
          Object.assign(now, { theirs: answer.conflict, by: answer.by, at: answer.at, seen: answer.number });
          this.write(now);
          this.conflict(now);
        }
      } else {
        // 传的时候又改过的，留着，改在新的编号之上
        if (now && now.key === change.key) this.drop(change.cell);
        else if (now) {
          now.seen = answer.number;
          this.write(now);
        }
        this.saved(change, answer, now && now.key !== change.key);
      }
    });
    this.report();
  }

  // 两个值里选了一个。
  choose(cell, mine) {
    const change = this.changes.get(cell);
    if (!change) return;
    if (!mine) return this.drop(cell);
    Object.assign(change, { theirs: undefined, by: undefined, at: undefined, cause: "chosen", key: newKey() });
    this.write(change);
    this.flush(true);
  }

  report() {
    if (this.stopped) return;
    const count = this.waiting.length;
    if (!count) this.tell(this.changes.size ? "failed" : "saved", this.changes.size);
    else if (!this.tries) this.tell(this.sending ? "saving" : "typing", count);
  }
}
