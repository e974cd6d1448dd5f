// What a reader wrote into the box, as the parts of a query.

import { wordsOf } from "./words.js";

/** The facets, in the order in which they are offered. */
export const FACETS = ["kind", "person", "organisation", "topic", "place", "event", "year"];

/** A space may follow the colon behind a facet: “year: 2014”. */
const PIECE = new RegExp(`\\s*(-?)(?:(${FACETS.join("|")}):\\s*|(\\w+):)?(?:"([^"]*)"?|([^\\s"]+))`, "gi");
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
  for (const [piece, minus, facet, name = "", quoted, plain] of text.matchAll(PIECE)) {
    const value = /** @type {string} */ (quoted ?? plain);
    const excluded = !!minus;
    const words = wordsOf(`${name} ${value}`);
    const phrase = !plain && !!words.length;
    query.open = !!plain && !excluded && !facet;
    if (facet && value) query.filters.push({ name: facet.toLowerCase(), value: slug(value), excluded, text: piece.trim() });
    else query.groups.push(...(phrase ? [words] : words.map((word) => [word])).map((words) => ({ words, phrase, excluded })));
  }
  query.groups.splice(MOST_WORDS);
  return query;
}

/** @param {string} text */
const straight = (text) => text.replace(/[“”„«»]/g, '"');

/** Return a value as the index keys it. @param {string} value */
const slug = (value) => wordsOf(value).join("-").replaceAll("'", "");

/** Return a query with a filter, once. @param {string} text @param {string} name @param {string} value */
export function withFilter(text, name, value) {
  const piece = `${name}:${value}`;
  return `${withoutPiece(text, piece)} ${piece}`.trim();
}

/** Return a query without a piece of it. @param {string} text @param {string} piece */
export const withoutPiece = (text, piece) => straight(text).replace(PIECE, (each) => (each.trim() === piece ? "" : each)).trim();
