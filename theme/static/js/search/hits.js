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
    const key = Math.min(mine, theirs);
    const score = keep(
      mine === key ? one.scores[a++] : undefined,
      theirs === key ? other.scores[b++] : undefined,
    );
    if (score !== undefined) {
      kept.keys.push(key);
      kept.scores.push(score);
    }
  }
  return kept;
}

/** Return what is in both, with the sum of the scores. @param {Hits} one @param {Hits} other */
export const both = (one, other) =>
  walk(one, other, (a, b) => (a === undefined || b === undefined ? undefined : a + b));

/** Return what is in either, with the sum of the scores. @param {Hits} one @param {Hits} other */
export const either = (one, other) => walk(one, other, (a, b) => (a ?? 0) + (b ?? 0));

/** Return what is in either, with the higher score. @param {Hits} one @param {Hits} other */
export const best = (one, other) => walk(one, other, (a, b) => Math.max(a ?? 0, b ?? 0));

/** Return what is in the first alone. @param {Hits} one @param {Hits} other */
export const without = (one, other) => walk(one, other, (a, b) => (b === undefined ? a : undefined));

/** Return a set with every score times a factor. @param {Hits} hits @param {number} factor */
export const scaled = (hits, factor) => ({ ...hits, scores: hits.scores.map((s) => s * factor) });

/** Return the hits whose key passes a test. @param {Hits} hits @param {(key: number) => boolean} test */
export function filtered(hits, test) {
  const numbers = hits.keys.flatMap((key, number) => (test(key) ? [number] : []));
  return {
    keys: numbers.map((number) => /** @type {number} */ (hits.keys[number])),
    scores: numbers.map((number) => /** @type {number} */ (hits.scores[number])),
  };
}
