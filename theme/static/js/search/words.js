// Words as the index keeps them, by the rules of `plugins/search/words.py`.

import { stem } from "./stem.js";

export const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * Return a text in small letters, without accents, with straight apostrophes.
 * @param {string} text
 */
export function fold(text) {
  return text.replaceAll("’", "'").normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase();
}

/** Return the words of a text, folded. @param {string} text @returns {string[]} */
export function wordsOf(text) {
  return fold(text).match(WORD) ?? [];
}

/**
 * Return what a folded word is indexed as; nothing for one of the commonest, which are skipped.
 * @param {string} word @param {Set<string>} skipped
 */
export function term(word, skipped) {
  return skipped.has(word) ? "" : stem(word);
}
