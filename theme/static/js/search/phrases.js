// Which records and statements have words side by side.

import { both, filtered } from "./hits.js";
import { recordOf } from "./postings.js";

/**
 * @typedef {import("./files.js").Index} Index
 * @typedef {import("./hits.js").Hits} Hits
 */

/**
 * Return the hits in which words stand side by side. Of a statement it is only known that it has
 * all the words, and that the phrase is in its article: the text tells when it is shown.
 * @param {Index} index @param {string[]} words @param {(word: string) => Promise<Hits>} placed
 */
export async function phrase(index, words, placed) {
  const sets = await Promise.all(words.map((word) => (index.term(word) ? placed(index.term(word)) : undefined)));
  const common = [...index.skipped];
  /** Whether the commonest words of the phrase stand beside one of its other words. */
  const fits = (/** @type {number[]} */ spot, /** @type {number} */ offset) =>
    [-1, 1, -2, 2].every((way) => {
      const word = /** @type {string} */ (words[offset + way]);
      const near = /** @type {string} */ (words[offset + Math.sign(way)]);
      const known = index.skipped.has(word) && index.skipped.has(near);
      return !known || common[/** @type {number} */ (spot[Math.abs(way) + (way > 0 ? 2 : 0)]) - 1] === word;
    });
  return filtered(sets.filter((set) => set !== undefined).reduce(both), (key) => {
    const [first, ...others] = sets.flatMap((set, offset) => set ? [new Set(
      set.places?.get(recordOf(key))?.filter((spot) => fits(spot, offset)).map(([at = 0]) => at - offset))] : []);
    return [...(first ?? [])].some((at) => others.every((some) => some.has(at)));
  });
}
