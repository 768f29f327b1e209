"use strict";

/** Numbers as people read them. */
const Format = (() => {
  const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const raised = power =>
    (power < 0 ? "⁻" : "") + [...String(Math.abs(power))].map(digit => superscripts[+digit]).join("");

  /** So many significant digits: 2.3045, 5.76×10²³. */
  function number(value, digits = 4) {
    if (!Number.isFinite(value)) return "–";
    if (value === 0) return "0";
    const power = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(digits)))));
    if (power >= -3 && power < 5) {
      return value.toFixed(Math.max(0, digits - 1 - power)).replace("-", "−");
    }
    return scientific(value, digits);
  }

  function scientific(value, digits) {
    const [mantissa, power] = value.toExponential(digits - 1).split("e");
    const factor = String(Number(mantissa)).replace("-", "−");
    return (factor === "1" ? "" : factor + "×") + "10" + raised(+power);
  }

  /** With the suffixes of the field: 70B, 1.312T. */
  function count(value, digits = 4) {
    const rounded = Number(value.toPrecision(digits));
    const suffix = Math.min(4, Math.floor(Math.log10(Math.abs(rounded)) / 3));
    if (!(suffix >= 0) || rounded >= 1e16) return number(value, digits);
    return number(rounded / 1000 ** suffix, digits) + ["", "k", "M", "B", "T"][suffix];
  }

  /** A round number on an axis, without zeros that say nothing. */
  function tick(value, unit) {
    if (value === 0) return "0";
    const short = Number(value.toPrecision(6));
    const power = Math.floor(Math.log10(Math.abs(short)) + 1e-9);
    if ((unit === "parameters" || unit === "tokens") && power >= 3 && power < 15) {
      const suffix = Math.floor(power / 3);
      return Number((short / 1000 ** suffix).toPrecision(4)) + ["", "k", "M", "B", "T"][suffix];
    }
    return power >= -4 && power < 5 ? String(short).replace("-", "−") : scientific(short, 3);
  }

  /** A value of some unit, for a readout. */
  const value = (it, unit) =>
    unit === "parameters" || unit === "tokens" ? count(it) : number(it);

  /** FLOP to three digits. */
  const flop = it => scientific(it, 3) + " FLOP";

  return { number, count, tick, value, flop };
})();
