// How many of the results each value of a facet has.

import { place, yearOf } from "./calendar.js";
import { decode } from "./postings.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {{value: string, label: string, count: number}} Count
 */

const SHARDS = 3;
const YEARS = /^\d{4}$/;

/**
 * Return the values of a facet that results have, the commonest first (years: the latest). Of a facet
 * with very many values, those are left out that few records of the archive have, unless `all`.
 * @param {Index} index @param {Hits} hits @param {string} facet @param {boolean} all
 * @returns {Promise<{counts: Count[], more: boolean}>}
 */
export async function counts(index, hits, facet, all) {
  if (facet === "kind" || facet === "year") return { counts: derived(index, hits, facet), more: false };
  const shards = index.shardsOfFacet(facet);
  const loaded = await Promise.all(shards.slice(0, all ? undefined : SHARDS).map((load) => load()));
  const keys = new Set(hits.keys);
  const found = loaded.flatMap(({ entries }) =>
    [...entries].map(([value, { label, postings }]) => {
      const count = decode(postings).keys.reduce((sum, key) => sum + (keys.has(key) ? 1 : 0), 0);
      return { value, label, count };
    }),
  );
  return { counts: sorted(found), more: loaded.length < shards.length };
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
  return sorted([...found].map(([value, count]) => ({ value, label: value, count })));
}

/** @param {Count[]} found */
function sorted(found) {
  const order = (/** @type {Count} */ a, /** @type {Count} */ b) =>
    YEARS.test(a.value) && YEARS.test(b.value) ? +b.value - +a.value : b.count - a.count || (a.label < b.label ? -1 : 1);
  return found.filter(({ count }) => count).sort(order);
}
