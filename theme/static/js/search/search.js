// Answers queries: which records and statements they mean, and how well each fits.

import { daysOf, place } from "./calendar.js";
import { best, both, either, filtered, NONE, scaled, without } from "./hits.js";
import { countOf, decode, partOf, recordOf } from "./postings.js";
import { meant } from "./spelling.js";
import { stem } from "./stem.js";
import { term } from "./words.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./files.js").Entry} Entry
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Group} Group
 * @typedef {import("./query.js").Filter} Filter
 * `terms` are what was found, to be marked; `instead` are the words that were not found, with the
 * terms that were taken for them; `partly` says that nothing has all the words.
 * @typedef {{hits: Hits, terms: Set<string>, phrases: string[][], instead: Map<string, string>,
 *   partly: boolean, labels: Map<string, string>, empty: boolean}} Answer
 */

const COUNTS_LESS = ["article", "photo", "event"];
const LESS = 0.9;
const COMPLETED = 0.6;
const MOST_COMPLETIONS = 40;
const ENDINGS = ["t", "nt", "ent", "n", "on", "ion", "e", "y", "s", "es", "ing", "ed"];

/**
 * Answer a query.
 * @param {Index} index @param {Query} query
 * @returns {Promise<Answer>}
 */
export async function answer(index, query) {
  await index.open();
  /** @type {Answer} */
  const found = {
    hits: NONE, terms: new Set(), phrases: [], instead: new Map(), partly: false,
    labels: new Map(), empty: false,
  };
  const groups = query.groups.filter((group) => group.words.some((word) => term(word, index.skipped)));
  const last = query.open ? query.groups.at(-1) : undefined;
  const [sets, filters] = await Promise.all([
    Promise.all(groups.map((group) => hitsOf(index, group, group === last, found))),
    filterSets(index, query.filters, found),
  ]);
  const wanted = sets.filter((_, number) => !groups[number]?.excluded);
  if (!wanted.length && !query.filters.some((filter) => !filter.excluded)) {
    found.empty = !groups.length;
    if (found.empty) return found;
  }
  const base = wanted.length || filters.some(([set]) => set) ? undefined : await everything(index);
  const narrowed = (/** @type {Hits | undefined} */ hits) =>
    narrow(hits ?? base, filters, groups, sets);
  found.hits = narrowed(wanted.length ? wanted.reduce(both) : undefined);
  if (!found.hits.keys.length && wanted.length > 1) {
    found.hits = narrowed(mostOf(wanted));
    found.partly = true;
  }
  return found;
}

/** Return all that there is. @param {Index} index */
async function everything(index) {
  const entry = await index.entry("all:records");
  return entry ? scaled(decode(entry.postings), 0) : NONE;
}

/**
 * Return the hits that have some of the words, those with the most of them first.
 * @param {Hits[]} sets
 */
function mostOf(sets) {
  const bonus = sets.map((set) => ({ ...set, scores: set.scores.map((score) => score + 20) }));
  return bonus.reduce(either);
}

/**
 * @param {Index} index @param {Group} group @param {boolean} open @param {Answer} found
 * @returns {Promise<Hits>}
 */
async function hitsOf(index, group, open, found) {
  const [word = ""] = group.words;
  if (group.phrase && group.words.length > 1) return phrase(index, group, found);
  let hits = await list(index, term(word, index.skipped), found, group);
  if (open) hits = best(hits, await completions(index, word, found, !hits.keys.length));
  if (hits.keys.length || group.excluded || /\d/.test(word)) return hits;
  const other = await meant(index, word);
  if (!other) return NONE;
  found.instead.set(word, other);
  return list(index, other, found, group);
}

/**
 * @param {Index} index @param {string} word @param {Answer} found @param {Group} [group]
 * @returns {Promise<Hits>}
 */
async function list(index, word, found, group) {
  const entry = word ? await index.entry(word) : undefined;
  if (!entry) return NONE;
  if (!group?.excluded) found.terms.add(word);
  return scaled(decode(entry.postings), rarity(index, entry));
}

/** BM25's weight of a term by how few records have it. @param {Index} index @param {Entry} entry */
function rarity(index, entry) {
  const count = countOf(entry.postings);
  return Math.log(1 + (index.root.records - count + 0.5) / (count + 0.5));
}

/**
 * Return the hits of words that begin with a word that may still be going on.
 * @param {Index} index @param {string} start @param {Answer} found @param {boolean} further
 */
async function completions(index, start, found, further) {
  if (start.length < 2) return NONE;
  const number = index.numberOfShard(start);
  const numbers = [number];
  if (further && index.first[number + 1]?.startsWith(start)) numbers.push(number + 1);
  const shards = await Promise.all(numbers.map((each) => index.shard(each)));
  const ended = new Set(ENDINGS.map((ending) => stem(start + ending)));
  let hits = NONE;
  let count = 0;
  for (const { entries } of shards) {
    for (const [key, entry] of entries) {
      if (key.includes(":") || !(key.startsWith(start) || (further && ended.has(key)))) continue;
      if (found.terms.has(key) || count++ > MOST_COMPLETIONS) continue;
      found.terms.add(key);
      hits = best(hits, scaled(decode(entry.postings), COMPLETED * rarity(index, entry)));
    }
  }
  return hits;
}

/**
 * Return the hits in which words stand side by side. Of a statement it is only known that it has
 * all the words, and that the phrase is in its article: the text tells when it is shown.
 * @param {Index} index @param {Group} group @param {Answer} found
 */
async function phrase(index, group, found) {
  const terms = group.words.map((word) => term(word, index.skipped));
  const sets = await Promise.all(terms.map((word) => (word ? placed(index, word) : undefined)));
  const all = sets.filter((set) => set !== undefined).reduce(both);
  /** @type {Map<number, boolean>} */
  const known = new Map();
  const stands = (/** @type {number} */ key) => {
    const starts = sets.map(
      (set, offset) => set && new Set(set.places?.get(key)?.map((at) => at - offset)),
    );
    const first = starts.find((some) => some);
    return [...(first ?? [])].some((at) => starts.every((some) => !some || some.has(at)));
  };
  if (!group.excluded) {
    found.phrases.push(terms);
    terms.forEach((word) => word && found.terms.add(word));
  }
  return filtered(all, (key) => {
    const record = recordOf(key);
    if (!known.has(record)) known.set(record, stands(record));
    return known.get(record) === true;
  });
}

/** Return the hits of a term with the places of its words. @param {Index} index @param {string} word @returns {Promise<Hits>} */
async function placed(index, word) {
  const shard = await index.shard(index.numberOfShard(word));
  const entry = shard.entries.get(word);
  if (!entry) return NONE;
  const hits = decode(entry.postings, await index.places(shard, entry));
  return { ...scaled(hits, rarity(index, entry)), places: hits.places };
}

/**
 * Return the set of each facet that is asked for, or a test; those of one facet are alternatives.
 * @param {Index} index @param {Filter[]} filters @param {Answer} found
 * @returns {Promise<[Hits | undefined, ((key: number) => boolean) | undefined, boolean][]>}
 */
function filterSets(index, filters, found) {
  /** @type {Map<string, Filter[]>} */
  const facets = new Map();
  for (const filter of filters) {
    const name = filter.name + (filter.excluded ? filter.value : "");
    facets.set(name, [...(facets.get(name) ?? []), filter]);
  }
  return Promise.all(
    [...facets.values()].map(async (same) => {
      const excluded = same[0]?.excluded === true;
      const name = same[0]?.name ?? "";
      const values = same.map((filter) => filter.value);
      if (name === "kind" || name === "year") return [undefined, test(index, name, values), excluded];
      const sets = await Promise.all(same.map((filter) => valueSet(index, filter, found)));
      return [sets.reduce(best), undefined, excluded];
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
 * @param {Index} index @param {Filter} filter @param {Answer} found
 */
async function valueSet(index, { name, value, text }, found) {
  const entry = await index.entry(`${name}:${value}`);
  if (entry) {
    found.labels.set(text, entry.label);
    return scaled(decode(entry.postings), 0);
  }
  const shards = await Promise.all(index.shardsOfFacet(name).map((load) => load()));
  const parts = value.split("-");
  const entries = shards.flatMap((shard) => [...shard.entries]);
  return entries
    .filter(([key]) => parts.every((part) => key.split("-").includes(part)))
    .reduce((hits, [, each]) => best(hits, scaled(decode(each.postings), 0)), NONE);
}

/**
 * @param {Hits | undefined} start
 * @param {[Hits | undefined, ((key: number) => boolean) | undefined, boolean][]} filters
 * @param {Group[]} groups @param {Hits[]} sets
 */
function narrow(start, filters, groups, sets) {
  let hits = start;
  for (const [set, , excluded] of filters) if (set && !excluded) hits = hits ? both(hits, set) : set;
  for (const [set, , excluded] of filters) if (set && excluded) hits = without(hits ?? NONE, set);
  groups.forEach((group, number) => {
    if (group.excluded) hits = without(hits ?? NONE, sets[number] ?? NONE);
  });
  for (const [, passes, excluded] of filters) {
    if (passes) hits = filtered(hits ?? NONE, (key) => passes(key) !== excluded);
  }
  return hits ?? NONE;
}

/**
 * Return the keys of the first hits, by how well they fit or by date; of equals first people and
 * organisations, and then the newer.
 * @param {Index} index @param {Hits} hits @param {boolean} byDate @param {number} count
 */
export function ranked(index, hits, byDate, count) {
  const days = (/** @type {number} */ key) => place(key, index.root.spread)[1];
  const fit = (/** @type {number} */ key, /** @type {number} */ score) =>
    COUNTS_LESS.includes(place(key, index.root.spread)[0]) ? score * LESS : score;
  const newer = (/** @type {number} */ a, /** @type {number} */ b) =>
    +(days(b) < 0) - +(days(a) < 0) || days(b) - days(a);
  const values = hits.keys.map((key, number) => byDate ? days(key) : fit(key, hits.scores[number] ?? 0));
  const least = Float64Array.from(values).sort().at(-count) ?? -Infinity;
  return hits.keys
    .map((key, number) => ({ key, value: values[number] ?? 0 }))
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value || newer(a.key, b.key) || a.key - b.key)
    .slice(0, count)
    .map(({ key }) => key);
}

/** Whether a key means a statement. @param {number} key */
export const isStatement = (key) => partOf(key) > 0;
