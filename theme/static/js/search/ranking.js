// In which order hits are shown.

import { place } from "./calendar.js";
import { numberOf, partOf, recordOf } from "./postings.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./hits.js").Hits} Hits
 * @typedef {import("./search.js").Answer} Answer
 * @typedef {{key: number, kind: string, text: any[]}} Result
 */

const COUNTS_LESS = ["article", "photo", "event"];
const LESS = 0.9;
const ABOVE = 1e-6;

/** What has no name or headline of its own. */
const UNNAMED = ["photo", "statement"];

/** Terms of a query that tell a headline, the empty one of the commonest words counted. */
const ENOUGH_WORDS = 3;

/**
 * Return the keys of the first hits, by how well they fit or by date. Of what is said
 * in an article, the statement that fits best stands above the article. Of equals people and organisations are first, and then the newer.
 * @param {Index} index @param {Hits} hits @param {boolean} byDate @param {number} count
 */
export function ranked(index, { keys, scores }, byDate, count) {
  /** @type {Map<number, {key: number, value: number, day: number}>} */
  const leads = new Map();
  const all = keys.map((key, number) => {
    const [kind, day] = place(key, index.root.spread);
    const value = byDate ? day : /** @type {number} */ (scores[number]) * (COUNTS_LESS.includes(kind) ? LESS : 1);
    const hit = { key, value, day };
    if (partOf(key) && value > (leads.get(recordOf(key))?.value ?? 0)) leads.set(recordOf(key), hit);
    return hit;
  });
  for (const { key, value } of all) {
    const lead = leads.get(key);
    if (lead && value > lead.value && !byDate) lead.value = value + ABOVE;
  }
  const least = Float64Array.from(all, ({ value }) => value).sort().at(-count) ?? -Infinity;
  return all
    .filter(({ value }) => value >= least)
    .sort((a, b) => b.value - a.value || +(b.day < 0) - +(a.day < 0) || b.day - a.day || a.key - b.key)
    .slice(0, count)
    .map(({ key }) => key);
}

/**
 * Return the results of some keys. What has the query for its whole name or headline is first, then what has
 * all the words in it. A statement is left out of which the text shows
 * that a phrase is not in it.
 * @param {Index} index @param {Answer} answer @param {number[]} keys
 * @returns {Promise<Result[]>}
 */
export async function shown(index, { groups, instead }, keys) {
  const texts = await Promise.all(keys.map((key) => index.text(...numberOf(key))));
  const flat = (/** @type {string[]} */ words) => ` ${words.map((word) => index.term(word) || word).join(" ")} `;
  const asked = new Set(["", ...groups.flatMap(({ words }) => words.map((word) => instead.get(word) ?? index.term(word)))]);
  const results = keys
    .map((key, number) => ({ key, kind: place(key, index.root.spread)[0], text: texts[number] }))
    .filter(({ key, text }) => !partOf(key) || groups.every(({ phrase, words }) =>
      !phrase || flat(wordsOf(text[6][partOf(key) - 1][6])).includes(flat(words))));
  const order = (/** @type {Result} */ result) => {
    const name = new Set(["", ...wordsOf(result.text[1]).map((word) => index.term(word))]);
    if (UNNAMED.includes(result.kind) || ![...asked].every((term) => name.has(term))) return 1;
    return name.size === asked.size ? -1 : +(asked.size < ENOUGH_WORDS);
  };
  return [...results].sort((a, b) => order(a) - order(b));
}
