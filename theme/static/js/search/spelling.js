// Which word was meant, where a word is found nowhere: one or two errors of typing away.

import { stem } from "./stem.js";

/** @typedef {import("./files.js").Index} Index */

const LEFTOVER = 5;

/**
 * Return the number of letters added, left out, changed or swapped between two words. What follows
 * the other word in the first may be an ending, and then counts as one error and a half.
 * @param {string} word @param {string} other
 */
export function distance(word, other) {
  let before = /** @type {number[]} */ ([]);
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  let ending = Infinity;
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
    }
    [before, last] = [last, row];
    const left = word.length - i;
    if (left && left <= LEFTOVER && other.length > 4) ending = Math.min(ending, at(row, other.length) + 1.5);
  }
  return Math.min(at(last, other.length), ending);
}

/** @param {number[]} row @param {number} j */
const at = (row, j) => row[j] ?? Infinity;

/**
 * Return the term that a word was meant as, nothing if none is near.
 * @param {Index} index @param {string} word
 * @returns {Promise<string>}
 */
export async function meant(index, word) {
  const letter = Object.keys(index.root.spelling).filter((start) => start === word[0]);
  const near = nearest(await index.spelling(letter), word);
  if (near[1] <= 1) return near[0];
  const all = Object.keys(index.root.spelling);
  return nearest(await index.spelling(all), word)[0];
}

/**
 * @param {Record<string, string>[]} dictionaries @param {string} word
 * @returns {[string, number]}
 */
function nearest(dictionaries, word) {
  const forms = [...new Set([stem(word), word])];
  const allowed = word.length < 5 ? 1 : 2.5;
  /** @type {[string, number]} */
  let found = ["", Infinity];
  for (const dictionary of dictionaries) {
    for (const [size, terms] of Object.entries(dictionary)) {
      for (const term of terms.split(" ")) {
        if (term.length > word.length + 2 || word.length > term.length + LEFTOVER + 2) continue;
        const errors = Math.min(...forms.map((form) => distance(form, term)));
        const rank = errors - +size / 40 - (term[0] === word[0] ? 0.3 : 0);
        if (errors <= allowed && rank < found[1]) found = [term, rank];
      }
    }
  }
  return found;
}
