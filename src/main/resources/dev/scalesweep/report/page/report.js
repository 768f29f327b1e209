"use strict";

/** The page as a whole. */
const Page = {
  isDark() {
    const theme = document.documentElement.dataset.theme;
    return theme ? theme === "dark" : window.matchMedia("(prefers-color-scheme: dark)").matches;
  },

  open() {
    const data = JSON.parse(document.getElementById("data").textContent);
    document.querySelectorAll("[data-map]").forEach(it => new HeatMap(it, data.maps[+it.dataset.map], data));
    document.querySelectorAll("[data-figure]").forEach(it => new Chart(it, data.figures[+it.dataset.figure]));
    document.querySelectorAll(".table").forEach(it => new SortedTable(it, data.runs));
    document.getElementById("theme").addEventListener("click", () => {
      document.documentElement.dataset.theme = this.isDark() ? "light" : "dark";
      Plot.made.forEach(it => it.build());
    });
    window.addEventListener("beforeprint", () =>
      document.querySelectorAll("details").forEach(it => { it.open = true; }));
    Plot.made.forEach(it => it.resize());
    document.documentElement.dataset.ready = "true";
  },
};

Page.open();
