"use strict";

/** The loss over two axes as colours, with what lies on it. */
class HeatMap extends Plot {
  constructor(section, map, data) {
    const axis = it => ({ ...it, domain: d3.extent(it.values) });
    super(section.querySelector(".plot"), axis(map.x), axis(map.y), 0.62);
    this.map = map;
    this.rows = map.y.values.length;
    this.loss = HeatMap.singles(map.loss);
    this.intervals = map.intervals && {
      ...map.intervals,
      lower: HeatMap.singles(map.intervals.lower),
      upper: HeatMap.singles(map.intervals.upper),
    };
    this.runs = map.sizes && data.runs.N ? data.runs.N.map((N, i) => ({ N: +N, D: +data.runs.D[i] })) : [];
    this.models = map.sizes ? data.models : [];
    this.readout = section.querySelector(".readout");
    this.colours = d3.range(256).map(i => d3.rgb(d3.interpolateViridis(i / 255)));
    this.off = new Set(["how sure"]);
    this.stops = this.slidingStops();
    this.layers(section.querySelector(".layers"));
    this.buttons(section.querySelector(".zoom"));
    this.slider(section.querySelector(".slider"));
  }

  static singles(text) {
    const bytes = Uint8Array.from(atob(text), it => it.charCodeAt(0));
    return new Float32Array(bytes.buffer);
  }

  /* What can be switched. */

  layers(element) {
    const names = [
      ["equal loss", true], ["equal compute", this.map.budgets.length], ["frontier", this.map.frontier.length],
      ["band", this.map.frontier.some(it => it.intervals.N)], ["runs", this.runs.length],
      ["models", this.models.length], ["how sure", this.intervals],
    ];
    names.filter(it => it[1]).forEach(([name]) => {
      const label = element.appendChild(document.createElement("label"));
      const box = label.appendChild(document.createElement("input"));
      box.type = "checkbox";
      box.name = name;
      box.checked = !this.off.has(name);
      label.append(name);
      box.addEventListener("change", () => {
        box.checked ? this.off.delete(name) : this.off.add(name);
        this.draw();
      });
    });
  }

  buttons(element) {
    [["+", "Zoom in", () => this.by(1.6)], ["−", "Zoom out", () => this.by(1 / 1.6)], ["Reset", "Show all", () => this.whole()]]
      .forEach(([text, label, act]) => {
        const button = element.appendChild(document.createElement("button"));
        button.type = "button";
        button.textContent = text;
        button.setAttribute("aria-label", label);
        button.addEventListener("click", act);
      });
  }

  /** The rows of the frontier, and places between them: the optimum goes straight in logarithms. */
  slidingStops() {
    const rows = d3.sort(this.map.frontier, it => it.budget);
    const between = 8;
    return rows.flatMap((row, i) => {
      const next = rows[i + 1];
      const own = { budget: row.budget, N: row.N, D: row.D, row };
      return !next ? [own] : [own, ...d3.range(1, between).map(k => HeatMap.between(row, next, k / between))];
    });
  }

  static between(row, next, share) {
    const mixed = key => row[key] ** (1 - share) * next[key] ** share;
    return { budget: mixed("budget"), N: mixed("N"), D: mixed("D") };
  }

  slider(element) {
    if (this.stops.length < 2) return;
    element.hidden = false;
    this.output = element.querySelector("output");
    this.input = element.querySelector("input");
    this.input.max = this.stops.length - 1;
    this.input.value = this.stops.findIndex(it => it.row === this.map.frontier[Math.floor(this.map.frontier.length / 2)]);
    this.input.addEventListener("input", () => { this.say(); this.draw(); });
    this.say();
  }

  chosen() {
    return this.input && this.stops[+this.input.value];
  }

  say() {
    const { budget, N, D, row } = this.chosen();
    const range = key => {
      const it = row && row.intervals[key];
      const text = key === "N" || key === "D" ? Format.count : Format.number;
      return it ? ` (${text(+it.lower)} to ${text(+it.upper)})` : "";
    };
    const loss = row ? +row.loss : this.lossAt(N, D);
    const text = `${Format.flop(budget)}: N ${Format.count(N)}${range("N")}, D ${Format.count(D)}${range("D")}, `
      + `${Format.number(D / N, 3)} tokens per parameter, ${row ? "loss" : this.map.what} ${Format.number(loss)}${range("loss")}`
      + (row ? "" : "; between two rows of the frontier");
    this.output.textContent = text;
    this.input.setAttribute("aria-valuetext", text);
    Object.assign(this.output.dataset, { budget, n: N, d: D, loss });
  }

  /* Numbers. */

  nearest(which, value) {
    const { values, log } = this.map[which];
    const i = d3.bisectCenter(log ? values.map(Math.log) : values, log ? Math.log(value) : value);
    return i;
  }

  lossAt(N, D) {
    return this.loss[this.nearest("x", N) * this.rows + this.nearest("y", D)];
  }

  /** The interval of the loss, bilinear between the lines where it is known. */
  intervalAt(x, y, loss) {
    const known = this.intervals;
    if (!known) return null;
    const place = (values, value, log) => {
      const i = Math.max(0, Math.min(d3.bisectRight(values, value) - 1, values.length - 2));
      const to = it => log ? Math.log(it / values[i]) : it - values[i];
      return [i, Math.max(0, Math.min(1, to(value) / to(values[i + 1])))];
    };
    const [i, s] = place(known.x, x, this.map.x.log), [j, t] = place(known.y, y, this.map.y.log);
    const rows = known.y.length;
    const mix = (from, to, share) => share === 0 ? from : share === 1 ? to : (1 - share) * from + share * to;
    const mixed = of => {
      const at = (a, b) => of[(i + a) * rows + j + b];
      return mix(mix(at(0, 0), at(0, 1), t), mix(at(1, 0), at(1, 1), t), s);
    };
    return [loss * mixed(known.lower), loss * mixed(known.upper)];
  }

  /* Drawing. */

  build() {
    super.build();
    this.canvas = document.createElement("canvas");
    this.element.prepend(this.canvas);
    const { left, top } = this.margin;
    Object.assign(this.canvas.style, {
      left: left + "px", top: top + "px", width: this.inner.width + "px", height: this.inner.height + "px",
    });
    this.draw();
  }

  draw() {
    if (!this.canvas || !this.canvas.isConnected) return;
    super.draw();
    this.paint();
    this.marks.selectAll("*").remove();
    this.taken = [];
    const on = name => !this.off.has(name);
    if (on("equal compute")) this.map.budgets.forEach(it => this.drawBudget(it, false));
    if (on("equal loss")) this.drawContours();
    if (on("band")) this.drawBand();
    if (on("frontier")) this.drawFrontier();
    if (on("runs")) this.dots("run", this.runs, this.small ? 1.5 : this.runs.length > 100 ? 2.3 : 3.2);
    if (on("models")) this.drawModels();
    if (this.chosen()) this.drawChosen();
    if (on("equal compute")) this.labelBudgets();
    this.cross = this.marks.append("g").attr("class", "crosshair").style("display", "none");
    this.cross.append("line").attr("class", "cross across").attr("x2", this.inner.width);
    this.cross.append("line").attr("class", "cross up").attr("y2", this.inner.height);
  }

  /** Each pixel has the colour of the cell nearest to it. */
  paint() {
    const sharpness = Math.min(2, window.devicePixelRatio || 1);
    const width = Math.round(this.inner.width * sharpness), height = Math.round(this.inner.height * sharpness);
    this.canvas.width = width;
    this.canvas.height = height;
    const context = this.canvas.getContext("2d");
    const image = context.createImageData(width, height);
    const columns = this.indices("x", width, i => this.x.invert((i + 0.5) / sharpness));
    const rows = this.indices("y", height, i => this.y.invert((i + 0.5) / sharpness));
    const sure = !this.off.has("how sure") && this.intervals;
    const field = sure ? this.widths() : this.loss;
    const [low, high, log] = sure ? [...d3.extent(field), false] : [this.map.low, this.map.high, this.map.logarithmic];
    const start = log ? Math.log(low) : low, span = (log ? Math.log(high) : high) - start || 1;
    for (let j = 0, at = 0; j < height; j++) {
      for (let i = 0; i < width; i++, at += 4) {
        const value = field[columns[i] * this.rows + rows[j]];
        const share = ((log ? Math.log(value) : value) - start) / span;
        const colour = share === share ? this.colours[Math.max(0, Math.min(255, Math.floor(share * 256)))] : { r: 128, g: 128, b: 128 };
        image.data[at] = colour.r;
        image.data[at + 1] = colour.g;
        image.data[at + 2] = colour.b;
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
  }

  indices(which, count, value) {
    const { values, log } = this.map[which];
    const places = log ? values.map(Math.log) : values;
    return d3.range(count).map(i => d3.bisectCenter(places, log ? Math.log(value(i)) : value(i)));
  }

  /** How wide the interval of each cell is, as a share of the loss. */
  widths() {
    if (!this.relative) {
      this.relative = new Float32Array(this.loss.length);
      this.map.x.values.forEach((x, i) => this.map.y.values.forEach((y, j) => {
        const [lower, upper] = this.intervalAt(x, y, 1);
        this.relative[i * this.rows + j] = upper - lower;
      }));
    }
    return this.relative;
  }

  at(N, D) {
    return [this.x(N), this.y(D)];
  }

  drawContours() {
    const columns = this.map.x.values.length;
    const turned = this.turned || (this.turned = Float64Array.from(
      { length: this.loss.length }, (_, k) => this.loss[(k % columns) * this.rows + Math.floor(k / columns)]));
    this.shapes = this.shapes || d3.contours().size([columns, this.rows])
      .thresholds(this.map.levels)(turned);
    const place = (values, log, index) => {
      const i = Math.max(0, Math.min(values.length - 2, Math.floor(index - 0.5)));
      const t = index - 0.5 - i;
      return log ? values[i] * (values[i + 1] / values[i]) ** t : values[i] + t * (values[i + 1] - values[i]);
    };
    const { x, y } = this.map;
    this.shapes.forEach(shape => {
      const light = this.share(shape.value) > 0.72;
      shape.coordinates.flat().forEach(ring => {
        const inside = ([i, j]) => i > 0.5 && i < columns - 0.5 && j > 0.5 && j < this.rows - 0.5;
        const points = ring.map(it => inside(it) ? this.at(place(x.values, x.log, it[0]), place(y.values, y.log, it[1])) : null);
        this.marks.append("path").attr("class", light ? "contour on-light" : "contour")
          .attr("d", d3.line().defined(Boolean)(points));
        this.labelContour(points.filter(Boolean), Format.tick(shape.value, ""), light);
      });
    });
  }

  share(loss) {
    const { low, high, logarithmic } = this.map;
    return logarithmic ? Math.log(loss / low) / Math.log(high / low) : (loss - low) / (high - low);
  }

  /** A label where it is free, nearest to the middle of what is seen of the line. */
  labelContour(points, text, light) {
    const seen = points.filter(([x, y]) => x > 24 && x < this.inner.width - 24 && y > 14 && y < this.inner.height - 14);
    if (seen.length < 12) return;
    const middle = seen.length / 2;
    const tried = d3.sort(d3.range(0, seen.length, Math.max(1, Math.floor(seen.length / 30))), it => Math.abs(it - middle));
    const free = tried.find(it => this.isFree(seen[it], 15 + 3 * text.length, 9));
    if (free === undefined) return;
    this.take(seen[free], 15 + 3 * text.length, 9);
    this.marks.append("text").attr("class", light ? "contour-label on-light" : "contour-label").attr("dy", "0.35em")
      .attr("x", seen[free][0]).attr("y", seen[free][1]).text(text);
  }

  isFree([x, y], halfWidth, halfHeight) {
    return this.taken.every(it =>
      Math.abs(it[0] - x) >= it[2] + halfWidth || Math.abs(it[1] - y) >= it[3] + halfHeight);
  }

  take([x, y], halfWidth, halfHeight) {
    this.taken.push([x, y, halfWidth, halfHeight]);
  }

  /** The line 6ND = C. */
  budgetPoints(budget) {
    const [low, high] = this.x.domain();
    return d3.range(0, 61).map(k => {
      const N = this.map.x.log ? low * (high / low) ** (k / 60) : low + (high - low) * k / 60;
      return this.at(N, budget / 6 / N);
    }).filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  }

  drawBudget(budget, chosen) {
    const line = d3.line()(this.budgetPoints(budget));
    this.marks.append("path").attr("class", "isoflop-dark").attr("d", line);
    this.marks.append("path").attr("class", chosen ? "isoflop chosen" : "isoflop").attr("d", line);
  }

  labelBudgets() {
    const every = this.small ? Math.ceil(this.map.budgets.length / 4) : 1;
    this.map.budgets.filter((_, i) => i % every === 0).forEach(budget => {
      const text = Format.flop(budget);
      const half = 3.3 * text.length + 5;
      const [low, high] = this.y.range();
      const seen = this.budgetPoints(budget)
        .filter(([x, y]) => x > half && x < this.inner.width - half && y > 12 && y < this.inner.height - 12);
      const wanted = 0.85 * seen.length;
      const place = d3.sort(seen.map((it, i) => [it, i]), it => Math.abs(it[1] - wanted))
        .map(it => it[0]).find(it => this.isFree(it, half, 9));
      if (!place || low === high) return;
      this.take(place, half, 9);
      this.marks.append("rect").attr("class", "plate").attr("rx", 5).attr("height", 16)
        .attr("x", place[0] - half).attr("y", place[1] - 8).attr("width", 2 * half);
      this.marks.append("text").attr("class", "plate-text").attr("x", place[0]).attr("y", place[1]).text(text);
    });
  }

  drawBand() {
    const rows = this.map.frontier.filter(it => it.intervals.N);
    const edge = end => rows.map(it => this.at(+it.intervals.N[end], it.budget / 6 / it.intervals.N[end]));
    if (rows.length > 1) {
      this.marks.append("path").attr("class", "frontier-band")
        .attr("d", d3.line()([...edge("lower"), ...edge("upper").reverse()]) + "Z");
    }
  }

  drawFrontier() {
    const places = d3.sort(this.map.frontier, it => it.budget).map(it => this.at(it.N, it.D));
    ["frontier-edge", "frontier"].forEach(name =>
      this.marks.append("path").attr("class", name).attr("d", d3.line()(places)));
    places.forEach(it => {
      this.diamond("optimum", it);
      this.take(it, 7, 7);
    });
  }

  diamond(name, [x, y]) {
    return this.marks.append("path").attr("class", name)
      .attr("d", d3.symbol(d3.symbolDiamond, name.includes("chosen") ? 170 : 90)())
      .attr("transform", `translate(${x},${y})`);
  }

  dots(name, items, radius) {
    const inside = items.map(it => [it, this.at(it.N, it.D)]).filter(it => this.isInside(it[1]));
    inside.forEach(([it, [x, y]]) => {
      const dot = this.marks.append("circle").attr("class", name).attr("cx", x).attr("cy", y).attr("r", radius);
      if (it.name) dot.append("title").text(it.name);
    });
    return inside;
  }

  isInside([x, y]) {
    return x >= 0 && x <= this.inner.width && y >= 0 && y <= this.inner.height;
  }

  drawModels() {
    const inside = this.dots("model", this.models, this.small ? 3 : 4);
    inside.forEach(it => this.take(it[1], 5, 5));
    inside.forEach(([model, [x, y]]) => {
      const half = 3.1 * model.name.length + 2;
      const places = [[x + half + 7, y], [x - half - 7, y], [x, y - 13], [x, y + 13]];
      const free = places.find(it =>
        it[0] - half > 2 && it[0] + half < this.inner.width - 2 && it[1] > 8 && it[1] < this.inner.height - 8
        && this.isFree(it, half, 7));
      if (!free) return;
      this.take(free, half, 7);
      this.marks.append("text").attr("class", "model-label").attr("text-anchor", "middle")
        .attr("x", free[0]).attr("y", free[1]).attr("dy", "0.35em").text(model.name);
    });
  }

  drawChosen() {
    const { budget, N, D } = this.chosen();
    this.drawBudget(budget, true);
    const place = this.at(N, D);
    this.diamond("optimum chosen", place);
    this.take(place, 10, 10);
  }

  /* Reading. */

  point(x, y) {
    const away = it => Math.hypot(this.x(it.N) - x, this.y(it.D) - y);
    const near = this.off.has("models") ? [] : this.models.filter(it => away(it) < 8);
    this.tell(this.nearest("x", this.x.invert(x)), this.nearest("y", this.y.invert(y)), near);
  }

  step(across, up, far) {
    const by = far ? 10 : 1;
    const { x, y } = this.map;
    const [i, j] = this.told || [x.values.length >> 1, y.values.length >> 1];
    this.tell(Math.max(0, Math.min(x.values.length - 1, i + by * across)), Math.max(0, Math.min(this.rows - 1, j + by * up)));
  }

  tell(i, j, near = []) {
    this.told = [i, j];
    const { x, y, sizes } = this.map;
    const across = x.values[i], up = y.values[j], loss = this.loss[i * this.rows + j];
    const interval = this.intervalAt(across, up, loss);
    this.cross.style("display", null);
    this.cross.select(".across").attr("y1", this.y(up)).attr("y2", this.y(up));
    this.cross.select(".up").attr("x1", this.x(across)).attr("x2", this.x(across));
    this.readout.textContent = [
      `${x.name} ${Format.value(across, x.unit)}`,
      `${y.name} ${Format.value(up, y.unit)}`,
      sizes ? `C ${Format.flop(6 * across * up)}` : "",
      `${this.map.what} ${Format.number(loss, 5)}`
        + (interval ? ` (${Format.number(interval[0], 5)} to ${Format.number(interval[1], 5)}, ${this.intervals.between})` : ""),
      ...near.map(it => `near ${it.name}: N ${Format.count(it.N)}, D ${Format.count(it.D)}`),
    ].filter(Boolean).join(" · ");
    Object.assign(this.readout.dataset, { x: across, y: up, loss });
  }

  leave() {
    this.cross.style("display", "none");
    this.readout.textContent = "";
  }
}
