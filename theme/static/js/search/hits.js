// Sets of hits, sorted by key: what they have in common, all of them, some without others.

/** @typedef {import("./postings.js").Hits} Hits */

/** @type {Hits} */
export const NONE = { keys: [], scores: [] };

/**
 * Walk through two sets in order, and keep what `keep` gives a score to.
 * @param {Hits} one @param {Hits} other
 * @param {(mine: number | undefined, theirs: number | undefined) => number | undefined} keep
 * @returns {Hits}
 */
function walk(one, other, keep) {
  /** @type {Hits} */
  const kept = { keys: [], scores: [] };
  let a = 0;
  let b = 0;
  while (a < one.keys.length || b < other.keys.length) {
    const mine = one.keys[a] ?? Infinity;
    const theirs = other.keys[b] ?? Infinity;
    const score = /** @type {number} */ (keep(
      mine <= theirs ? one.scores[a++] : undefined,
      theirs <= mine ? other.scores[b++] : undefined,
    ));
    if (score >= 0) {
      kept.keys.push(Math.min(mine, theirs));
      kept.scores.push(score);
    }
  }
  return kept;
}

/** Return what is in both, with the sum of the scores. @param {Hits} one @param {Hits} other */
export const both = (one, other) => walk(one, other, (a = NaN, b = NaN) => a + b);

/** Return what is in either, with the sum of the scores. @param {Hits} one @param {Hits} other */
export const either = (one, other) => walk(one, other, (a = 0, b = 0) => a + b);

/** Return what is in either, with the higher score. @param {Hits} one @param {Hits} other */
export const best = (one, other) => walk(one, other, (a = 0, b = 0) => Math.max(a, b));

/** Return what is in the first alone. @param {Hits} one @param {Hits} other */
export const without = (one, other) => walk(one, other, (a, b) => (b === undefined ? a : -1));

/** Return a set with every score times a factor. @param {Hits} hits @param {number} factor */
export const scaled = (hits, factor) => ({ ...hits, scores: hits.scores.map((s) => s * factor) });

/** Return the hits that pass a test. @param {Hits} hits @param {(key: number, score: number) => boolean} test */
export function filtered({ keys, scores }, test) {
  const kept = keys.map((key, number) => test(key, /** @type {number} */ (scores[number])));
  return { keys: keys.filter((_, number) => kept[number]), scores: scores.filter((_, number) => kept[number]) };
}
