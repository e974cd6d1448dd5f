// How many of the results each value of a facet has.

import { place, yearOf } from "./calendar.js";
import { listed } from "./postings.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {{value: string, label: string, count: number}} Count
 */

const ENOUGH = 10;
const FEWEST_SHARDS = 2;
const MOST_SHARDS = 5;

/**
 * Return the values of a facet that results have, the commonest first (years: the latest). Those that
 * few records of the archive have are only looked for as long as there are not enough, or if `all`.
 * @param {Index} index @param {Hits} hits @param {string} facet @param {boolean} all
 * @returns {Promise<{counts: Count[], more: boolean}>}
 */
export async function counts(index, hits, facet, all) {
  if (facet === "kind" || facet === "year") return { counts: derived(index, hits, facet), more: false };
  const shards = index.shardsOfFacet(facet);
  const keys = new Set(hits.keys);
  /** @type {Count[]} */
  const found = [];
  let more = false;
  for (const [number, name] of shards.entries()) {
    more = !all && number >= (found.length < ENOUGH ? MOST_SHARDS : FEWEST_SHARDS);
    if (more) break;
    for (const [value, entry] of (await index.read("facets", name)).entries) {
      const count = listed(entry).keys.filter((key) => keys.has(key)).length;
      if (count) found.push({ value, label: entry.label, count });
    }
  }
  return { counts: sorted(found), more };
}

/** @param {Index} index @param {Hits} hits @param {string} facet */
function derived(index, hits, facet) {
  /** @type {Map<string, number>} */
  const found = new Map();
  for (const key of hits.keys) {
    const [kind, day] = place(key, index.root.spread);
    const value = facet === "kind" ? kind : day < 0 ? "" : String(yearOf(day));
    if (value) found.set(value, (found.get(value) ?? 0) + 1);
  }
  return sorted([...found].map(([value, count]) => ({ value, label: value, count })), facet === "year");
}

/** @param {Count[]} found @param {boolean} [years] */
const sorted = (found, years) =>
  found.sort((a, b) => years ? +b.value - +a.value : b.count - a.count || (a.label < b.label ? -1 : 1));
