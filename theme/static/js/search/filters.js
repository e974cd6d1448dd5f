// What a query is narrowed to: sets for facets, tests for kinds and years.

import { daysOf, place } from "./calendar.js";
import { best, both, filtered, NONE, scaled, without } from "./hits.js";
import { listed } from "./postings.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {import("./query.js").Filter} Filter
 * A filter is a set, or a test of a key; what it means is wanted, or `excluded`.
 * @typedef {{set?: Hits, passes?: (key: number) => boolean, excluded: boolean}} Narrowing
 */

/**
 * Return what each facet that is asked for means; values of one facet are alternatives.
 * @param {Index} index @param {Filter[]} filters @param {Map<string, string>} labels Gets the names of values.
 * @returns {Promise<Narrowing[]>}
 */
export function narrowings(index, filters, labels) {
  /** @type {Map<string, Filter[]>} */
  const facets = new Map();
  for (const filter of filters) {
    const name = filter.name + (filter.excluded ? filter.value : "");
    facets.set(name, [...(facets.get(name) ?? []), filter]);
  }
  return Promise.all(
    [...facets.values()].map(async (same) => {
      const { name, excluded } = /** @type {Filter} */ (same[0]);
      if (name === "kind" || name === "year") {
        return { passes: test(index, name, same.map(({ value }) => value)), excluded };
      }
      const sets = await Promise.all(same.map((filter) => valueSet(index, filter, labels)));
      return { set: sets.reduce(best), excluded };
    }),
  );
}

/** @param {Index} index @param {string} name @param {string[]} values */
function test(index, name, values) {
  const spread = index.root.spread;
  if (name === "kind") return (/** @type {number} */ key) => values.includes(place(key, spread)[0]);
  const spans = values.map(daysOf);
  return (/** @type {number} */ key) => {
    const day = place(key, spread)[1];
    return spans.some(([from, to]) => day >= from && day <= to);
  };
}

/**
 * Return the hits of a value of a facet: of the one of that name, else of all that have its words.
 * @param {Index} index @param {Filter} filter @param {Map<string, string>} labels
 */
async function valueSet(index, { name, value, text }, labels) {
  const entry = await index.entry(`${name}:${value}`);
  if (entry) {
    labels.set(text, entry.label);
    return scaled(listed(entry), 0);
  }
  const shards = await Promise.all(index.shardsOfFacet(name).map((each) => index.read("facets", each)));
  const parts = value.split("-");
  const entries = shards.flatMap((shard) => [...shard.entries]);
  return entries
    .filter(([key]) => parts.every((part) => key.split("-").includes(part)))
    .reduce((hits, [, each]) => best(hits, scaled(listed(each), 0)), NONE);
}

/**
 * Return some hits, or all of those that are meant, without what is not meant.
 * @param {Hits | undefined} hits @param {Narrowing[]} all
 */
export function narrowed(hits, all) {
  for (const { set, excluded } of all) if (set && !excluded) hits = hits ? both(hits, set) : set;
  for (const { set, passes, excluded } of all) {
    if (set && excluded) hits = without(hits ?? NONE, set);
    if (passes) hits = filtered(hits ?? NONE, (key) => passes(key) !== excluded);
  }
  return hits ?? NONE;
}
