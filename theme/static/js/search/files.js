// The files of the index, each fetched once. Only the root is asked for anew with every page.

import { Reader } from "./postings.js";
import { stem } from "./stem.js";
import { fold, WITHIN_NAME } from "./words.js";

const GROUP_SLOTS = 128;
const FILE_RECORDS = 4;
const NAME = 8;

/**
 * @typedef {{records: number, spread: number, skipped: string, titles: string, first: string, terms: string,
 *   group: number, texts: string, facets: Record<string, string>,
 *   spelling: Record<string, string>}} Root
 * `hits` are what `listed` has read of the postings.
 * @typedef {{label: string, postings: Uint8Array, at: number, length: number, hits?: import("./postings.js").Hits}} Entry
 * @typedef {{name: string, entries: Map<string, Entry>}} Shard
 */

/** @param {Response} answer */
const json = (answer) => answer.json();

/** @param {Response} answer */
const bytes = async (answer) => new Uint8Array(await answer.arrayBuffer());

export class Index {
  /** @type {RequestCache} */
  cache = "default";
  /** @type {Map<string, Promise<any>>} */
  fetched = new Map();
  /** @type {Root} */
  root = /** @type {any} */ ({});
  /** @type {string[]} */
  first = [];
  /** @type {Set<string>} */
  skipped = new Set();
  /** @type {string[]} */
  titles = [];
  /** @type {string[]} */
  texts = [];
  /** @type {Map<string, string>} */
  terms = new Map();

  /** @param {string | URL} address The address of the root. */
  constructor(address) {
    this.address = address;
  }

  /** Fetch the root; what a failed attempt left behind is forgotten. */
  async open() {
    if (this.first.length) return;
    this.root = await this.fetch("root.json", json);
    this.first = this.root.first.split(" ");
    this.skipped = new Set(this.root.skipped.split(" "));
    this.titles = this.root.titles.split(" ");
    this.texts = this.root.texts.split(",");
  }

  /** Forget the root, as the index may have been published anew. */
  close() {
    this.first = [];
    this.fetched.clear();
    this.cache = "no-cache";
  }

  /**
   * Fetch a file, and keep what is read of it.
   * @template T
   * @param {string} path @param {(answer: Response) => Promise<T>} read
   * @returns {Promise<T>}
   */
  fetch(path, read) {
    let content = this.fetched.get(path);
    if (!content) {
      content = fetch(new URL(path, this.address), { cache: this.cache }).then((answer) => {
        if (!answer.ok) throw new Error(path);
        return read(answer);
      });
      content.catch(() => this.fetched.delete(path));
      this.fetched.set(path, content);
    }
    return content;
  }

  /** Return what a word is indexed as; nothing for one of the commonest, which are skipped. @param {string} word */
  term(word) {
    let term = this.terms.get(word);
    if (term === undefined) {
      const folded = fold(word);
      term = this.skipped.has(folded) ? "" : stem(folded.replace(WITHIN_NAME, ""));
      this.terms.set(word, term);
    }
    return term;
  }

  /** Return the number of the shard that a key stands in. @param {string} key */
  numberOfShard(key) {
    return Math.max(1, this.first.filter((first) => first <= key).length) - 1;
  }

  /** @param {number} number @returns {Promise<Shard>} */
  shard(number) {
    return this.read("terms", this.root.terms.slice(number * NAME, (number + 1) * NAME));
  }

  /** Return the names of the shards of a facet, those with the commonest values first. @param {string} facet */
  shardsOfFacet(facet) {
    return this.root.facets[facet]?.match(/.{8}/g) ?? [];
  }

  /** @param {string} folder @param {string} name @returns {Promise<Shard>} */
  read(folder, name) {
    return this.fetch(`${folder}/${name}.bin`, async (answer) => ({ name, entries: table(await bytes(answer)) }));
  }

  /** Return the list of a key, nothing if there is none. @param {string} key */
  async entry(key) {
    return (await this.shard(this.numberOfShard(key))).entries.get(key);
  }

  /** Return the lists of places of a shard. @param {Shard} shard @param {Entry} entry */
  async places(shard, entry) {
    return (await this.fetch(`places/${shard.name}.bin`, bytes)).subarray(entry.at, entry.at + entry.length);
  }

  /** Return what the result of a record displays. @param {number} slot @param {number} rank */
  async text(slot, rank) {
    const group = Math.floor(slot / GROUP_SLOTS) - this.root.group;
    const file = `${slot}-${Math.floor(rank / FILE_RECORDS)}.json`;
    return (await this.fetch(`texts/${this.texts[group]}/${file}`, json))[rank];
  }

  /** Return the words of some first letters, by how common they are. @param {string[]} letters */
  spelling(letters) {
    const names = letters.flatMap((letter) => this.root.spelling[letter] ?? []);
    return Promise.all(names.map((name) => this.fetch(`spelling/${name}.json`, json)));
  }
}

/** Return the table of a shard: keys, names of facets, and where their lists lie. @param {Uint8Array} bytes */
function table(bytes) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  const reader = new Reader(bytes);
  const end = reader.next() + reader.at / 8;
  const decoder = new TextDecoder();
  let list = end;
  let at = 0;
  const key = new Uint8Array(bytes.length);
  while (reader.at < end * 8) {
    const shared = reader.next();
    const length = reader.next();
    const start = reader.at / 8;
    key.set(bytes.subarray(start, start + length), shared);
    reader.at += length * 8;
    const size = reader.next();
    const places = reader.next();
    const [name, label] = /** @type {[string, string?]} */ (decoder.decode(key.subarray(0, shared + length)).split("\t"));
    entries.set(name, { label: label || titled(name), postings: bytes.subarray(list, (list += size)), at, length: places });
    at += places;
  }
  return entries;
}

/** Return the name that a value has if nothing else is said: `dave-waller`, Dave Waller. @param {string} key */
export const titled = (key) =>
  key.replace(/^\w+:/, "").replace(/(^|-)(.)/g, (_, dash, letter) => (dash && " ") + letter.toUpperCase());
