"use strict";

/** A figure: dots, lines and bands over two axes. */
class Chart extends Plot {
  constructor(section, figure) {
    const axis = (ruler, values) => {
      const log = ruler.scale === "LOG";
      return { name: ruler.name, unit: ruler.unit, log, domain: Chart.domain(values, log) };
    };
    const all = key => figure.series.flatMap(it => it[key].map(Number));
    super(section.querySelector(".plot"), axis(figure.x, all("x")),
      axis(figure.y, all("y").concat(all("upper"))), 0.68);
    this.readout = section.querySelector(".readout");
    this.series = figure.series;
    this.colours = 1 + d3.max(this.series, it => it.colour);
    this.hidden = new Set();
    this.places = this.series.flatMap((series, number) => series.kind === "BAND" ? [] :
      series.x.map((x, i) => ({ x: +x, y: +series.y[i], text: series.texts[i] || "", name: series.name, number })))
      .filter(it => Number.isFinite(it.x) && Number.isFinite(it.y));
    this.legend(section.querySelector(".legend"));
  }

  static domain(values, log) {
    const shown = values.filter(it => Number.isFinite(it) && (!log || it > 0));
    const [low, high] = d3.extent(shown.length ? shown : [1, 10]);
    if (low === high) return log ? [low / 2, high * 2] : [low - Math.abs(low || 1) / 2, high + Math.abs(high || 1) / 2];
    const part = 0.04;
    return log ? [low * (low / high) ** part, high * (high / low) ** part]
      : [low - (high - low) * part, high + (high - low) * part];
  }

  legend(element) {
    this.series.filter(it => it.name).forEach(series => {
      const label = element.appendChild(document.createElement("label"));
      const box = label.appendChild(document.createElement("input"));
      box.type = "checkbox";
      box.checked = true;
      const swatch = label.appendChild(document.createElement("span"));
      swatch.className = "swatch";
      swatch.style.background = Plot.colour(series.colour, this.colours);
      label.append(series.name);
      const same = this.series.filter(it => it.colour === series.colour && (it === series || !it.name));
      box.addEventListener("change", () => {
        same.forEach(it => box.checked ? this.hidden.delete(it) : this.hidden.add(it));
        this.draw();
      });
    });
  }

  draw() {
    super.draw();
    this.marks.selectAll("*").remove();
    this.series.filter(it => !this.hidden.has(it)).forEach(series => this.drawSeries(series));
    this.found = this.marks.append("circle").attr("class", "found").attr("r", 7)
      .style("display", "none");
  }

  drawSeries(series) {
    const colour = Plot.colour(series.colour, this.colours);
    const places = series.x.map((x, i) => [this.x(x), this.y(series.y[i]), this.y(series.upper[i])]);
    const group = this.marks.append("g").attr("class", "series");
    const isPlace = it => Number.isFinite(it[0]) && Number.isFinite(it[1]);
    if (series.kind === "BAND") {
      group.append("path").attr("class", "series-band").attr("fill", colour)
        .attr("d", d3.area().x(it => it[0]).y0(it => it[1]).y1(it => it[2]).defined(isPlace)(places));
    } else if (series.kind === "LINE" || series.kind === "DASHED") {
      group.append("path").attr("class", "series-" + series.kind.toLowerCase()).attr("stroke", colour)
        .attr("d", d3.line().defined(isPlace)(places));
    } else if (series.kind === "DOTS") {
      const radius = places.length > 300 ? 2.2 : 3.2;
      group.selectAll("circle").data(places.filter(isPlace)).join("circle").attr("class", "series-dot")
        .attr("fill", colour).attr("r", radius).attr("cx", it => it[0]).attr("cy", it => it[1]);
    } else {
      const diamond = d3.symbol(d3.symbolDiamond, 90)();
      group.selectAll("path").data(places.filter(isPlace)).join("path").attr("class", "series-mark")
        .attr("fill", colour).attr("d", diamond).attr("transform", it => `translate(${it[0]},${it[1]})`);
    }
  }

  shown() {
    const inside = it => {
      const x = this.x(it.x), y = this.y(it.y);
      return x >= 0 && x <= this.inner.width && y >= 0 && y <= this.inner.height;
    };
    return this.places.filter(it => !this.hidden.has(this.series[it.number]) && inside(it));
  }

  point(x, y) {
    const near = d3.least(this.shown(), it => Math.hypot(this.x(it.x) - x, this.y(it.y) - y));
    if (near && Math.hypot(this.x(near.x) - x, this.y(near.y) - y) < 40) this.tell(near);
    else this.leave();
  }

  step(across, up) {
    const ordered = d3.sort(this.shown(), it => it.number, it => it.x);
    const next = ordered.indexOf(this.told) + (across || up);
    if (ordered.length) this.tell(ordered[(next + ordered.length) % ordered.length]);
  }

  tell(place) {
    this.told = place;
    this.found.style("display", null).attr("cx", this.x(place.x)).attr("cy", this.y(place.y));
    const { x, y } = this.axes;
    this.readout.textContent = [
      place.name,
      `${x.name} ${Format.value(place.x, x.unit)}`,
      `${y.name} ${Format.value(place.y, y.unit)}`,
      place.text,
    ].filter(Boolean).join(" · ");
  }

  leave() {
    this.found.style("display", "none");
    this.readout.textContent = "";
  }
}
