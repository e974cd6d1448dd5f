// What the number of a record tells of it: its kind and its day, as `plugins/search/numbering.py` gives it.

import { numberOf, partOf } from "./postings.js";

const UNDATED_SLOTS = 512;
const UNDATED = ["person", "organisation", "photo"];
const DATED = ["event", "photo", "article"];
const DAYS = 2 ** 16;
const DAY = 86400000;
const FIRST_DAY = Date.UTC(1900, 0, 1);

/**
 * Return the kind of what a key means, and its day since 1900, -1 where it has none.
 * @param {number} key @param {number} spread
 * @returns {[string, number]}
 */
export function place(key, spread) {
  const [slot] = numberOf(key);
  const at = slot - UNDATED.length * UNDATED_SLOTS;
  if (at < 0) return [/** @type {string} */ (UNDATED[Math.floor(slot / UNDATED_SLOTS)]), -1];
  const region = Math.min(2, Math.floor(at / DAYS));
  const day = at - region * DAYS;
  if (region < 2) return [/** @type {string} */ (DATED[region]), day];
  return [partOf(key) ? "statement" : "article", Math.floor(day / spread)];
}

/** Return the year of a day. @param {number} day */
export const yearOf = (day) => new Date(FIRST_DAY + day * DAY).getUTCFullYear();

/**
 * Return the first and the last day of some years, such as `2014` or `2014-2016`, in either order.
 * @param {string} years
 * @returns {[number, number]}
 */
export function daysOf(years) {
  const [from = NaN, to = from] = years.split("-").map(Number).sort();
  const day = (/** @type {number} */ year) => (Date.UTC(year, 0, 1) - FIRST_DAY) / DAY;
  return [day(from), day(to + 1) - 1];
}
