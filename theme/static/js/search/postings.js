// Lists of postings, as `plugins/search/postings.py` writes them.

const ESCAPE = 12;
const LEVEL_CODES = [3, 4, 5, 2, 6, 7, 1, 0];
const PART_LEVEL_CODES = [4, 2, 3, 5, 6, 7, 1, 0];

/** Records in a slot, and parts of a record, that a key has room for. */
const RANKS = 2 ** 14;
const PARTS = 2 ** 12;

/**
 * What a list holds: a key for each record and each part that has the term, in order, and how much
 * the term counts there. `places` are those of its words, by the key of the record.
 * @typedef {{keys: number[], scores: number[], places?: Map<number, number[]>}} Hits
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

/** Bytes, read in whole numbers of seven bits each. */
export class ByteReader {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  next() {
    let number = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++] ?? 0;
      number += (byte & 127) * factor;
      if (byte < 128) return number;
    }
  }
}

class BitReader {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at * 8;
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
  const hits = { keys: [], scores: [], ...(spots && { places: new Map() }) };
  const head = new ByteReader(bytes);
  const spotHead = new ByteReader(spots ?? bytes);
  const count = head.next();
  const size = head.next();
  if (count % 2 === 0) {
    read(hits, new BitReader(bytes, head.at), count / 2, size, spots && new BitReader(spots, 0));
    return hits;
  }
  while (head.at < bytes.length) {
    const window = head.next();
    const some = head.next();
    const length = head.next();
    const spotLength = spots ? spotHead.next() : 0;
    const spotBits = spots && new BitReader(spots, spotHead.at);
    read(hits, new BitReader(bytes, head.at), some, window * 2 ** size, spotBits);
    head.at += length;
    spotHead.at += spotLength;
  }
  return hits;
}

/**
 * @param {Hits} hits @param {BitReader} bits @param {number} count @param {number} slot
 * @param {BitReader} [spots]
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

/** @param {number[]} codes @param {BitReader} bits */
const score = (codes, bits) => (/** @type {number} */ (codes[bits.unary()]) + 0.5) / 8;

/** @param {BitReader} bits */
function placesFrom(bits) {
  const places = [];
  let last = -1;
  for (let count = bits.gamma() - 1; count > 0; count--) places.push((last += bits.gamma()));
  return places;
}

/** Return the number of records in a list, without reading it. @param {Uint8Array} bytes */
export function countOf(bytes) {
  return Math.floor(new ByteReader(bytes).next() / 2);
}
