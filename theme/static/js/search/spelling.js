// Which words may have been meant by one that is not found: one or two errors of typing away.

import { stem } from "./stem.js";

/** @typedef {import("./files.js").Index} Index */

/** What may follow a term in the words that it stands for, and what may be missing of one being typed. */
export const ENDINGS = (
  " s e es ed er ers ing y ly ity ities t nt ent n on ion ions ation ations ative ive ic al able ance ence ancy ency eness ment ments"
).split(" ");

/** What an ending counts, in errors: a word as it stands in the dictionary is nearer. */
const ENDED = 0.3;

/** Letters that sound alike, of which a name may begin with another. */
const ALIKE = ["ckqsz", "gj", "fpv", "eiy"];

/**
 * Add to the rows of a matrix those of further letters of a word: how many letters are added, left
 * out, changed or swapped between what it begins with and what the other begins with.
 * @param {string} other @param {string} word @param {number[][]} rows
 */
function grown(other, word, rows) {
  rows = [...rows];
  for (let i = rows.length; i <= word.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = word[i - 1] === other[j - 1];
      const swapped = word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1];
      const changed = Math.min(at(rows, i - 1, j), /** @type {number} */ (row[j - 1]), swapped ? at(rows, i - 2, j - 2) : Infinity) + 1;
      row.push(Math.min(changed, at(rows, i - 1, j - 1) + (same ? 0 : 1)));
    }
    rows.push(row);
  }
  return rows;
}

/** @param {number[][]} rows @param {number} i @param {number} j */
const at = (rows, i, j) => rows[i]?.[j] ?? Infinity;

/**
 * Return the fewest errors between what was typed and a word that a term stands for, or more than
 * `most` of them.
 * @param {string} typed @param {string} term @param {number} most
 */
export function errors(typed, term, most) {
  const words = new Set([term, term.replace(/i$/, "y")]);
  return Math.min(...[...words].flatMap((word) => {
    const rows = grown(typed, word, [[...typed, ""].map((_, j) => j)]);
    if (Math.min(.../** @type {number[]} */ (rows.at(-1))) > most) return Infinity;
    return ENDINGS.map((ending) => /** @type {number} */ (grown(typed, word + ending, rows).at(-1)?.at(-1)) + (ending ? ENDED : 0));
  }));
}

/**
 * Return the terms that a word may have been meant as, with the number of errors: the nearest first,
 * of equals those of the same first letter and the commoner.
 * @param {Index} index @param {string} word
 * @returns {Promise<[string, number][]>}
 */
export async function nearest(index, word) {
  const letters = Object.keys(index.root.spelling);
  const first = /** @type {string} */ (word[0]);
  const alike = ALIKE.find((some) => some.includes(first)) ?? first;
  const near = among(await index.spelling(letters.filter((letter) => alike.includes(letter))), word);
  return near[0] && near[0][1] < 2 ? near : among(await index.spelling(letters), word);
}

/**
 * @param {Record<string, string>[]} dictionaries @param {string} word
 * @returns {[string, number][]}
 */
function among(dictionaries, word) {
  const most = word.length < 3 ? 0 : word.length < 5 ? 1 : 2;
  /** @type {[string, number, number][]} */
  const found = [];
  for (const dictionary of dictionaries) {
    for (const [size, terms] of Object.entries(dictionary)) {
      for (const term of terms.split(" ")) {
        const wrong = term === stem(word) ? Infinity : errors(word, term, most);
        if (wrong < most + 1) found.push([term, wrong, wrong - +size / 40 + (term[0] === word[0] ? 0 : 0.3)]);
      }
    }
  }
  return found.sort((a, b) => a[2] - b[2]).map(([term, wrong]) => [term, wrong]);
}
