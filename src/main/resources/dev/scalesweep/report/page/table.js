"use strict";

/** A table whose columns sort and that can be copied as CSV. */
class SortedTable {
  constructor(holder, runs) {
    this.holder = holder;
    if (holder.dataset.rows) this.fill(runs);
    this.table = holder.querySelector("table");
    this.table.querySelectorAll("thead th").forEach((head, column) => this.head(head, column));
    const copy = holder.appendChild(document.createElement("button"));
    copy.type = "button";
    copy.className = "copy";
    copy.textContent = "Copy as CSV";
    copy.addEventListener("click", () => this.copy(copy));
  }

  /** The rows that the page has as numbers. */
  fill(runs) {
    const names = Object.keys(runs).filter(it => runs[it].length);
    const table = this.holder.appendChild(document.createElement("table"));
    const head = table.createTHead().insertRow();
    names.forEach(name => { head.appendChild(document.createElement("th")).textContent = name; });
    const body = table.createTBody();
    runs.N.forEach((_, i) => {
      const row = body.insertRow();
      names.forEach(name => {
        const cell = row.insertCell();
        const value = runs[name][i];
        cell.textContent = name === "N" || name === "D" ? Format.count(+value)
          : typeof value === "number" ? Format.number(value) : value;
        if (name !== "group") cell.dataset.value = value;
      });
    });
  }

  head(head, column) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.scope = "col";
    button.addEventListener("click", () => this.sort(head, column));
  }

  sort(head, column) {
    const up = head.getAttribute("aria-sort") !== "ascending";
    this.table.querySelectorAll("th").forEach(it => it.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    const body = this.table.tBodies[0];
    const key = row => {
      const cell = row.cells[column];
      return cell.dataset.value === undefined ? cell.textContent : +cell.dataset.value;
    };
    const rows = d3.sort(body.rows, (a, b) => (up ? 1 : -1) * d3.ascending(key(a), key(b)));
    body.append(...rows);
  }

  csv() {
    const quoted = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const line = cells => [...cells].map(it => quoted(it.dataset.value ?? it.textContent.trim())).join(",");
    return [...this.table.rows].map(row => line(row.cells)).join("\n") + "\n";
  }

  async copy(button) {
    const text = this.csv();
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.body.appendChild(document.createElement("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
    }
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy as CSV"; }, 1500);
  }
}
