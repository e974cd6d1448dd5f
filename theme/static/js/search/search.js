// Answers queries: which records and statements they mean, and how well each fits.

import { narrowed, narrowings } from "./filters.js";
import { best, both, either, filtered, NONE, scaled } from "./hits.js";
import { phrase } from "./phrases.js";
import { countOf, decode, listed } from "./postings.js";
import { ENDINGS, nearest } from "./spelling.js";
import { stem } from "./stem.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./files.js").Entry} Entry
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {import("./query.js").Query} Query
 * @typedef {import("./query.js").Group} Group
 * `groups` are the words that are wanted; `terms` are what was found, to be marked;
 * `instead` are words with the terms that were taken for them; `partly` says that nothing has all the words.
 * @typedef {{hits: Hits, groups: Group[], terms: Set<string>, instead: Map<string, string>,
 *   partly?: boolean, labels: Map<string, string>, empty: boolean}} Answer
 */

const COMPLETED = 0.6;
const MOST_COMPLETIONS = 40;
const MOST_SHARDS_OF_COMPLETIONS = 4;
const MOST_NEAR = 12;
const PER_ERROR = 0.5;
const MANY = 20;
const TOP = 7.5 / 8;

/**
 * Answer a query.
 * @param {Index} index @param {Query} query
 * @returns {Promise<Answer>}
 */
export async function answer(index, query) {
  await index.open();
  const groups = query.groups.filter(({ words }) => words.some((word) => index.term(word)));
  const wanted = groups.filter(({ excluded }) => !excluded);
  /** @type {Answer} */
  const found = {
    hits: NONE, groups: wanted, terms: new Set(), instead: new Map(), labels: new Map(),
    empty: !groups.length && !query.filters.some(({ excluded }) => !excluded),
  };
  if (found.empty) return found;
  const last = query.open ? query.groups.at(-1) : undefined;
  const [all, filters] = await Promise.all([
    Promise.all(groups.map((group) => hitsOf(index, group, group === last, found))),
    narrowings(index, query.filters, found.labels),
  ]);
  all.forEach((set, number) => groups[number]?.excluded && filters.push({ set, excluded: true }));
  const sets = all.filter((_, number) => !groups[number]?.excluded);
  const base = sets.length || filters.some(({ set, excluded }) => set && !excluded) ? undefined : await everything(index);
  const meeting = (/** @type {Hits[]} */ some) => narrowed(some.length ? some.reduce(both) : base, filters);
  const words = wanted.map(({ words, phrase }) => (phrase ? "" : /** @type {string} */ (words[0])));
  found.hits = meeting(withoutTitles(sets, words.map((word) => index.titles.includes(word))));
  if (sets.length && !found.hits.keys.length) found.hits = await corrected(index, words, sets, found, meeting);
  if (sets.length > 1 && !found.hits.keys.length) {
    found.partly = true;
    found.hits = narrowed(sets.map((set) => ({ ...set, scores: set.scores.map((score) => score + MANY) })).reduce(either), filters);
  }
  return found;
}

/** Return all that there is. @param {Index} index */
async function everything(index) {
  const entry = await index.entry("all:records");
  return entry ? scaled(listed(entry), 0) : NONE;
}

/**
 * Return the sets of words; what has a word for its name need not have the title or initial before it.
 * @param {Hits[]} sets @param {boolean[]} titles
 */
function withoutTitles(sets, titles) {
  return sets.map((set, number) => {
    const next = sets[number + 1];
    if (!next?.top || !titles[number]) return set;
    const { keys } = filtered(next, (_, score) => score === next.top);
    return best(set, { keys, scores: keys.map(() => set.top ?? 0) });
  });
}

/**
 * Return the hits of the words that may have been meant: of two written as one, or of the nearest to
 * those that are not found, and to one more.
 * @param {Index} index @param {string[]} words @param {Hits[]} sets @param {Answer} found
 * @param {(some: Hits[]) => Hits} meeting
 */
async function corrected(index, words, sets, found, meeting) {
  for (let number = 1; number < words.length; number++) {
    const joined = await list(index, index.term(`${words[number - 1]}${words[number]}`), found);
    const hits = meeting([...sets.slice(0, number - 1), joined, ...sets.slice(number + 1)]);
    if (hits.keys.length) return hits;
  }
  let hits = meeting(withoutTitles(sets, words.map((word) => word.length === 1)));
  if (hits.keys.length) return hits;
  let most = 0;
  for (const one of words.length > 1 ? [-1, ...words.keys()] : [-1]) {
    if (one === 0 && most) break;
    const options = await Promise.all(sets.map((set, number) => number === one || !set.keys.length ? near(index, /** @type {string} */ (words[number])) : []));
    const all = meeting(sets.map((set, number) => /** @type {[string, Hits][]} */ (options[number]).reduce((some, [, other]) => best(some, other), set)));
    const score = all.scores.reduce((top, each) => Math.max(top, each), 0);
    if (score <= most) continue;
    most = score;
    const key = all.keys[all.scores.indexOf(score)];
    const at = (/** @type {Hits} */ set) => set.scores[set.keys.indexOf(/** @type {number} */ (key))] ?? 0;
    found.instead.clear();
    hits = meeting(sets.map((set, number) => {
      const [meant] = /** @type {[string, Hits][]} */ (options[number]).sort(([, one], [, other]) => at(other) - at(one));
      if (!meant || at(set)) return set;
      found.instead.set(/** @type {string} */ (words[number]), meant[0]);
      return meant[1];
    }));
  }
  found.instead.forEach((term) => found.terms.add(term));
  return hits;
}

/**
 * Return the terms nearest to a word, with their hits.
 * @param {Index} index @param {string} word
 * @returns {Promise<[string, Hits][]>}
 */
async function near(index, word) {
  if (/^$|\d/.test(word)) return [];
  const found = (await nearest(index, word)).slice(0, MOST_NEAR);
  return Promise.all(found.map(async ([term, errors]) => {
    const hits = await list(index, term);
    return [term, scaled(hits, PER_ERROR ** errors / (hits.top ?? 1) ** 1.1)];
  }));
}

/**
 * @param {Index} index @param {Group} group @param {boolean} open @param {Answer} found
 * @returns {Promise<Hits>}
 */
async function hitsOf(index, { words, phrase: quoted, excluded }, open, found) {
  const word = /** @type {string} */ (words[0]);
  const marked = excluded ? undefined : found;
  if (quoted && words.length > 1) return phrase(index, words, (each) => list(index, each, marked, true));
  const hits = await list(index, index.term(word), marked);
  return open ? { ...hits, ...best(hits, await completions(index, word, found, !hits.keys.length)) } : hits;
}

/**
 * Return the hits of a term, with the places of its words if these are wanted.
 * @param {Index} index @param {string} word @param {Answer} [found] @param {boolean} [placed]
 * @returns {Promise<Hits>}
 */
async function list(index, word, found, placed) {
  const shard = await index.shard(index.numberOfShard(word));
  const entry = shard.entries.get(word);
  if (!word || !entry) return NONE;
  found?.terms.add(word);
  const hits = placed ? decode(entry.postings, await index.places(shard, entry)) : listed(entry);
  return { ...scaled(hits, rarity(index, entry)), top: TOP * rarity(index, entry) };
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
  let number = index.numberOfShard(start);
  const shards = [index.shard(number)];
  while (index.first[++number]?.startsWith(start) && shards.length < MOST_SHARDS_OF_COMPLETIONS) shards.push(index.shard(number));
  const ended = further ? ENDINGS.map((ending) => stem(start + ending)) : [];
  let hits = NONE;
  let count = 0;
  for (const { entries } of await Promise.all(shards)) {
    for (const [key, entry] of entries) {
      const fits = key.startsWith(start) || ended.includes(key);
      if (!fits || key.includes(":") || found.terms.has(key) || count++ > MOST_COMPLETIONS) continue;
      found.terms.add(key);
      hits = best(hits, scaled(listed(entry), COMPLETED * rarity(index, entry)));
    }
  }
  return hits;
}
