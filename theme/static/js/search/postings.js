// Lists of postings, as `plugins/search/postings.py` writes them.

const ESCAPE = 12;
const LEVEL_CODES = [3, 4, 5, 2, 6, 7, 1, 0];
const PART_LEVEL_CODES = [4, 2, 3, 5, 6, 7, 1, 0];

/** Records in a slot, and parts of a record, that a key has room for. */
const RANKS = 2 ** 14;
const PARTS = 2 ** 12;

/**
 * What a list holds: a key for each record and each part that has the term, in order, and how much
 * the term counts there. `places` are those of its words, by the key of the record: each with the
 * numbers of the commonest words before it, the nearer one first, and of those behind it. `top` is
 * the score of what has the term for a name.
 * @typedef {{keys: number[], scores: number[], top?: number, places?: Map<number, number[][]>}} Hits
 */

/** @param {number} slot @param {number} rank */
const keyOf = (slot, rank) => (slot * RANKS + rank) * PARTS;

/** Return the number of the part that a key means, 0 for the record itself. @param {number} key */
export const partOf = (key) => key % PARTS;

/** Return the key of the record that a key belongs to. @param {number} key */
export const recordOf = (key) => key - partOf(key);

/** Return the slot and rank of a key. @param {number} key @returns {[number, number]} */
export function numberOf(key) {
  const number = Math.floor(key / PARTS);
  return [Math.floor(number / RANKS), number % RANKS];
}

/** Bytes, read bit by bit; `at` is the next bit. */
export class Reader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  bit() {
    const bit = (/** @type {number} */ (this.bytes[this.at >> 3]) >> (7 - (this.at & 7))) & 1;
    this.at++;
    return bit;
  }

  /** @param {number} count */
  take(count) {
    let number = 0;
    while (count--) number = number * 2 + this.bit();
    return number;
  }

  /** Return a number in bytes of seven bits each, which begins with a byte. */
  next() {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = /** @type {number} */ (this.bytes[this.at / 8]);
      this.at += 8;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }

  /** @param {number} [limit] */
  unary(limit = Infinity) {
    let ones = 0;
    while (ones < limit && this.bit()) ones++;
    return ones;
  }

  gamma() {
    let zeros = 0;
    while (!this.bit() && zeros < 40) zeros++;
    return 2 ** zeros + this.take(zeros);
  }

  /** @param {number} low */
  rice(low) {
    const high = this.unary(ESCAPE);
    return high === ESCAPE ? this.gamma() : high * 2 ** low + this.take(low);
  }
}

/**
 * Return what a list holds. `spots` is the list of places, which phrases need.
 * @param {Uint8Array} bytes @param {Uint8Array} [spots]
 * @returns {Hits}
 */
export function decode(bytes, spots) {
  /** @type {Hits} */
  const hits = { keys: [], scores: [], places: new Map() };
  const head = new Reader(bytes);
  const spot = spots && new Reader(spots);
  const count = head.next();
  const size = head.next();
  if (count % 2 === 0) read(hits, head, count / 2, size, spot);
  else while (head.at < bytes.length * 8) {
    const window = head.next();
    const some = head.next();
    const end = head.next() * 8 + head.at;
    const spotEnd = spot ? spot.next() * 8 + spot.at : 0;
    read(hits, head, some, window * 2 ** size, spot);
    head.at = end;
    if (spot) spot.at = spotEnd;
  }
  return hits;
}

/**
 * @param {Hits} hits @param {Reader} bits @param {number} count @param {number} slot
 * @param {Reader} [spots]
 */
function read(hits, bits, count, slot, spots) {
  const low = bits.take(5);
  let following = 0;
  while (count--) {
    const gap = bits.rice(low);
    slot += gap;
    const rank = (gap ? 0 : following) + bits.gamma() - 1;
    following = rank + 1;
    const key = keyOf(slot, rank);
    hits.keys.push(key);
    hits.scores.push(score(LEVEL_CODES, bits));
    for (let part = key; bits.bit(); ) {
      part += bits.unary() + 1;
      hits.keys.push(part);
      hits.scores.push(score(PART_LEVEL_CODES, bits));
    }
    if (spots) hits.places?.set(key, placesFrom(spots));
  }
}

/** @param {number[]} codes @param {Reader} bits */
const score = (codes, bits) => (/** @type {number} */ (codes[bits.unary()]) + 0.5) / 8;

/** @param {Reader} bits */
function placesFrom(bits) {
  const places = [];
  let last = -1;
  for (let count = bits.gamma() - 1; count > 0; count--) {
    places.push([(last += bits.gamma()), ...twoBeside(bits), ...twoBeside(bits)]);
  }
  return places;
}

/** @param {Reader} bits */
function twoBeside(bits) {
  const near = bits.gamma() - 1;
  return [near, near && bits.gamma() - 1];
}

/** Return what a list holds beside places, which is worked out once. @param {{postings: Uint8Array, hits?: Hits}} entry */
export const listed = (entry) => (entry.hits ??= decode(entry.postings));

/** Return the number of records in a list, without reading it. @param {Uint8Array} bytes */
export function countOf(bytes) {
  return Math.floor(new Reader(bytes).next() / 2);
}
