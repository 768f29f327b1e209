"use strict";

/** What all pictures of the page have in common: axes that zoom, a crosshair, keys. */
class Plot {
  static made = [];

  constructor(element, x, y, ratio) {
    this.element = element;
    this.axes = { x, y };
    this.ratio = ratio;
    this.transform = d3.zoomIdentity;
    Plot.made.push(this);
    new ResizeObserver(() => requestAnimationFrame(() => this.resize())).observe(element);
    element.addEventListener("keydown", event => this.key(event));
  }

  /** Draws everything anew where the width has changed. */
  resize() {
    const width = this.element.clientWidth;
    if (width > 0 && width !== this.width) this.build();
  }

  build() {
    this.width = this.element.clientWidth;
    this.small = this.width < 480;
    this.height = Math.round(Math.max(this.small ? 300 : 260, Math.min(this.width * this.ratio, 640)));
    this.margin = { left: this.small ? 50 : 64, right: 14, top: 10, bottom: 48 };
    const { left, right, top, bottom } = this.margin;
    this.inner = { width: this.width - left - right, height: this.height - top - bottom };
    this.element.replaceChildren();
    this.svg = d3.select(this.element).append("svg")
      .attr("width", this.width).attr("height", this.height)
      .attr("viewBox", `0 0 ${this.width} ${this.height}`);
    const clip = "clip-" + Plot.made.indexOf(this);
    this.svg.append("clipPath").attr("id", clip).append("rect")
      .attr("width", this.inner.width).attr("height", this.inner.height);
    this.area = this.svg.append("g").attr("transform", `translate(${left},${top})`);
    this.marks = this.area.append("g").attr("clip-path", `url(#${clip})`);
    this.area.append("rect").attr("class", "frame")
      .attr("width", this.inner.width).attr("height", this.inner.height);
    this.ticks = {
      x: this.area.append("g").attr("class", "axis x").attr("transform", `translate(0,${this.inner.height})`),
      y: this.area.append("g").attr("class", "axis y"),
    };
    this.nameAxes();
    this.catch = this.area.append("rect").attr("class", "catch")
      .attr("width", this.inner.width).attr("height", this.inner.height)
      .on("pointermove", event => this.point(...d3.pointer(event)))
      .on("pointerdown", event => this.point(...d3.pointer(event)))
      .on("pointerleave", () => this.leave());
    this.zoom = d3.zoom().scaleExtent([1, 60])
      .translateExtent([[0, 0], [this.inner.width, this.inner.height]])
      .extent([[0, 0], [this.inner.width, this.inner.height]])
      .filter(event => Plot.moves(event))
      .on("zoom", event => { this.transform = event.transform; this.draw(); });
    this.catch.call(this.zoom).on("dblclick.zoom", null);
    this.catch.call(this.zoom.transform, this.transform);
  }

  /** One finger scrolls the page, and so does a wheel without Ctrl. */
  static moves(event) {
    if (event.type === "wheel") return event.ctrlKey || event.metaKey;
    return event.touches ? event.touches.length > 1 : !event.button;
  }

  nameAxes() {
    const name = axis => axis.unit ? `${axis.name} (${axis.unit})` : axis.name;
    this.area.append("text").attr("class", "axis-name").attr("text-anchor", "middle")
      .attr("x", this.inner.width / 2).attr("y", this.inner.height + 40).text(name(this.axes.x));
    this.area.append("text").attr("class", "axis-name").attr("text-anchor", "middle")
      .attr("transform", `translate(${this.small ? -38 : -50},${this.inner.height / 2}) rotate(-90)`)
      .text(name(this.axes.y));
  }

  scale(axis, range) {
    return (axis.log ? d3.scaleLog() : d3.scaleLinear()).domain(axis.domain).range(range);
  }

  /** Draws what depends on the part that is shown. */
  draw() {
    this.x = this.transform.rescaleX(this.scale(this.axes.x, [0, this.inner.width]));
    this.y = this.transform.rescaleY(this.scale(this.axes.y, [this.inner.height, 0]));
    this.drawTicks("x", d3.axisBottom(this.x), this.x, this.inner.width / 85);
    this.drawTicks("y", d3.axisLeft(this.y), this.y, this.inner.height / 45);
  }

  drawTicks(which, made, scale, most) {
    const axis = this.axes[which];
    const values = Plot.tickValues(scale, axis.log, Math.max(2, Math.floor(most)));
    this.ticks[which].call(made.tickValues(values).tickFormat(it => Format.tick(it, axis.unit)).tickSize(5).tickSizeOuter(0));
  }

  /** Powers of ten where there are enough of them, and round numbers between them where not. */
  static tickValues(scale, log, most) {
    if (!log) return scale.ticks(most);
    const [low, high] = scale.domain();
    const decades = Math.log10(high / low);
    if (decades < 0.6) return d3.ticks(low, high, most);
    const every = Math.max(1, Math.ceil(decades / most));
    const factors = decades < 1.4 ? [1, 2, 3, 5] : decades * 2 < most ? [1, 3] : [1];
    const values = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
      if (((power % every) + every) % every !== 0) continue;
      factors.forEach(factor => values.push(Number(`${factor}e${power}`)));
    }
    return values.filter(it => it >= low * (1 - 1e-9) && it <= high * (1 + 1e-9));
  }

  by(factor) {
    this.catch.call(this.zoom.scaleBy, factor);
  }

  whole() {
    this.catch.call(this.zoom.transform, d3.zoomIdentity);
  }

  key(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[event.key];
    if (step) this.step(...step, event.shiftKey);
    else if (event.key === "+" || event.key === "=") this.by(1.6);
    else if (event.key === "-") this.by(1 / 1.6);
    else if (event.key === "0") this.whole();
    else return;
    event.preventDefault();
  }

  /** The colour of a number among so many; of many, those in between are in between. */
  static colour(number, count) {
    if (number < 0) return "var(--soft)";
    if (count <= 6) return `var(--c${number})`;
    const share = number / (count - 1);
    return d3.interpolateViridis(Page.isDark() ? 0.35 + 0.62 * share : 0.02 + 0.8 * share);
  }
}
