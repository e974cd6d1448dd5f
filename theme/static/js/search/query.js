// What a reader wrote into the box, as the parts of a query.

import { fold, wordsOf } from "./words.js";

/** The facets, in the order in which they are offered. */
export const FACETS = ["kind", "person", "organisation", "topic", "place", "event", "year"];

const PIECE = /(-?)(?:(\w+):)?(?:"([^"]*)"?|([^\s"]+))/g;
const LONGEST_QUERY = 500;
const MOST_WORDS = 32;

/**
 * `words` are the folded words of a group: one, or those of a phrase. `text` is the piece as written.
 * @typedef {{words: string[], phrase: boolean, excluded: boolean}} Group
 * @typedef {{name: string, value: string, excluded: boolean, text: string}} Filter
 * @typedef {{groups: Group[], filters: Filter[], open: boolean}} Query
 */

/**
 * Read a query. `open` is true while its last word may still be going on.
 * @param {string} text
 * @returns {Query}
 */
export function parse(text) {
  /** @type {Query} */
  const query = { groups: [], filters: [], open: false };
  text = straight(text.slice(0, LONGEST_QUERY));
  for (const [piece, minus, name, quoted, plain] of text.matchAll(PIECE)) {
    const value = /** @type {string} */ (quoted ?? plain);
    const excluded = minus === "-";
    const facet = name?.toLowerCase() ?? "";
    query.open = quoted === undefined && !excluded;
    if (FACETS.includes(facet) && value) {
      query.filters.push({ name: facet, value: slug(value), excluded, text: piece });
      query.open = false;
      continue;
    }
    const words = wordsOf(`${name ?? ""} ${value}`);
    if (quoted !== undefined) {
      if (words.length) query.groups.push({ words, phrase: true, excluded });
    } else {
      query.groups.push(...words.map((word) => ({ words: [word], phrase: false, excluded })));
    }
  }
  query.groups = query.groups.slice(0, MOST_WORDS);
  return query;
}

/** @param {string} text */
const straight = (text) => text.replace(/[“”„«»]/g, '"');

/** Return a value as the index keys it. @param {string} value */
function slug(value) {
  return fold(value).replaceAll("'", "").replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}

/** Return a query with a filter added. @param {string} text @param {string} name @param {string} value */
export const withFilter = (text, name, value) => `${text.trim()} ${name}:${value}`.trim();

/** Return a query without a piece of it. @param {string} text @param {string} piece */
export const withoutPiece = (text, piece) => straight(text).replace(piece, "").replace(/\s+/g, " ").trim();
