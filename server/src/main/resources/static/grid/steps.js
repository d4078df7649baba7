// 一步一步的改动：撤销、重做。键入一格、填一次、粘贴一块各是一步。
export class Steps {
  constructor(grid) {
    this.grid = grid;
    this.done = [];
    this.undone = [];
  }

  did(changes) {
    const made = changes.filter(Boolean);
    if (!made.length) return 0;
    this.done.push(made);
    this.undone = [];
    return made.length;
  }

  undo() {
    const changes = this.done.pop();
    if (!changes) return this.grid.say(this.grid.word("nothingToUndo"));
    this.undone.push(changes);
    // 加出来的行要去掉的，不必先一格一格改回
    const gone = new Set(changes.filter((change) => change.field === "@" && change.before === "").map((change) => change.row));
    this.make([...changes].reverse().filter((change) => change.field === "@" || !gone.has(change.row)), (change) => change.before, () => "undone");
    return this.grid.say(this.grid.word("undone"));
  }

  redo() {
    const changes = this.undone.pop();
    if (!changes) return this.grid.say(this.grid.word("nothingToRedo"));
    this.done.push(changes);
    this.make(changes, (change) => change.after, (change) => change.cause);
    return this.grid.say(this.grid.word("redone"));
  }

  make(changes, value, cause) {
    for (const change of changes) {
      if (change.field === "@") this.grid.placeRow(change.row, value(change), cause(change));
      else this.grid.write(change.row, change.field, value(change), cause(change));
    }
    const first = changes.map((change) => this.grid.input(change.row, change.field)).find(Boolean);
    first?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.grid.flush();
  }
}
