// Words as the index keeps them, by the rules of `plugins/search/words.py`.

/** The apostrophe of a name such as O'Connor, which is written with it, without it, or in two. */
export const WITHIN_NAME = /'(?=[\p{L}\p{N}]{3})/gu;
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
