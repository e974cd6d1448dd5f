// Snowball's English stemmer (https://snowballstem.org), rule for rule as the index applies it.

const SHORT = /([^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;
const DOUBLE = /([bdfgmnprt])\1$/;

/** @param {string} text @returns {[string, string][]} What is written as `from:to`, or `same`. */
const pairs = (text) =>
  text.split(" ").map((pair) => {
    const [from = "", to = from] = pair.split(":");
    return [from, to];
  });

const EXCEPTIONS = new Map(pairs(
  "andes atlas bias cosmos howe news sky skis:ski skies:sky idly:idl gently:gentl ugly:ugli early:earli only:onli singly:singl",
));

/** Suffixes with what takes their place. */
const STEP_2 = pairs(
  "ization:ize iveness:ive fulness:ful ousness:ous ational:ate tional:tion biliti:ble lessli:less entli:ent ation:ate " +
  "alism:al aliti:al fulli:ful ousli:ous iviti:ive ogist:og enci:ence anci:ance abli:able izer:ize ator:ate alli:al bli:ble ogi:og li:",
);
const STEP_3 = pairs("ational:ate tional:tion alize:al icate:ic iciti:ic ative: ical:ic ness: ful:");
const STEP_4 = pairs("ement: ance: ence: able: ible: ment: ant: ent: ism: ate: iti: ous: ive: ize: ion: al: er: ic:");

/** What must precede some of them. @type {Record<string, RegExp>} */
const BEFORE = { ogi: /l$/, li: /[cdeghkmnrt]$/, ion: /[st]$/ };

/**
 * Return the stem of a word in small letters.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  const exception = EXCEPTIONS.get(word);
  if (exception || word.length < 3) return exception ?? word;
  word = word.replace(/^'/, "").replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
  const [first, second] = regions(word);
  word = plural(word);
  word = pastAndGerund(word, first);
  word = word.replace(/(.[^aeiouy])[yY]$/, "$1i");
  word = replaced(word, STEP_2, () => first);
  word = replaced(word, STEP_3, (suffix) => suffix === "ative" ? second : first);
  word = replaced(word, STEP_4, () => second);
  return ending(word, first, second).replace(/Y/g, "y");
}

/** Return where R1 and R2 begin. @param {string} word @returns {[number, number]} */
function regions(word) {
  const past = (/** @type {number} */ from) => {
    const found = word.slice(from).match(/[aeiouy][^aeiouy]/);
    return found ? from + /** @type {number} */ (found.index) + 2 : word.length;
  };
  const prefix = word.match(/^(arsen|commun|emerg|gener|inter|later|organ|past|univers)/);
  const first = prefix ? prefix[0].length : past(0);
  return [first, past(first)];
}

/** Step 1a. @param {string} word */
function plural(word) {
  word = word.replace(/'(s'?)?$/, "");
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[us]s$/.test(word) ? word : word.replace(/([aeiouy].+)s$/, "$1");
}

/** Step 1b. @param {string} word @param {number} first */
function pastAndGerund(word, first) {
  const found = word.match(/(eedly|ingly|edly|eed|ing|ed)$/);
  if (!found) return word;
  const start = word.slice(0, found.index);
  if (found[0].startsWith("eed")) {
    return start.length < first || /^(succ|proc|exc)$/.test(start) ? word : start + "ee";
  }
  if (found[0] === "ing") {
    if (/^[^aeiouy]y$/.test(start)) return start[0] + "ie";
    if (/^(even|cann|inn|earr|herr|out)$/.test(start)) return word;
  }
  if (!/[aeiouy]/.test(start)) return word;
  if (/(at|bl|iz)$/.test(start)) return start + "e";
  if (DOUBLE.test(start)) return /^[aeo]..$/.test(start) ? start : start.slice(0, -1);
  return start.length === first && SHORT.test(start) ? start + "e" : start;
}

/**
 * Put the replacement of the longest suffix in its place, if it stands in its region.
 * @param {string} word @param {[string, string][]} rules @param {(suffix: string) => number} region
 */
function replaced(word, rules, region) {
  const [suffix, replacement] = rules.find(([each]) => word.endsWith(each)) ?? ["", ""];
  const start = word.slice(0, word.length - suffix.length);
  const allowed = start.length >= region(suffix) && (BEFORE[suffix]?.test(start) ?? true);
  return suffix && allowed ? start + replacement : word;
}

/** Step 5. @param {string} word @param {number} first @param {number} second */
function ending(word, first, second) {
  const start = word.slice(0, -1);
  const at = start.length;
  if (word.endsWith("e") && (at >= second || (at >= first && !SHORT.test(start)))) return start;
  return word.endsWith("ll") && at >= second ? start : word;
}
