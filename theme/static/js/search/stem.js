// Snowball's English stemmer (https://snowballstem.org), rule for rule as the index applies it.

const VOWEL = "[aeiouy]";
const SHORT = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;
const DOUBLE = /(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/;

/** @type {Record<string, string>} */
const EXCEPTIONS = {
  andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", howe: "howe", news: "news",
  sky: "sky", skis: "ski", skies: "sky", idly: "idl", gently: "gentl", ugly: "ugli",
  early: "earli", only: "onli", singly: "singl",
};

/** @type {[string, string, RegExp?][]} A suffix, what takes its place, and what must precede it. */
const STEP_2 = [
  ["ization", "ize"], ["iveness", "ive"], ["fulness", "ful"], ["ousness", "ous"],
  ["ational", "ate"], ["tional", "tion"], ["biliti", "ble"], ["lessli", "less"],
  ["entli", "ent"], ["ation", "ate"], ["alism", "al"], ["aliti", "al"], ["fulli", "ful"],
  ["ousli", "ous"], ["iviti", "ive"], ["ogist", "og"], ["enci", "ence"], ["anci", "ance"],
  ["abli", "able"], ["izer", "ize"], ["ator", "ate"], ["alli", "al"], ["bli", "ble"],
  ["ogi", "og", /l$/], ["li", "", /[cdeghkmnrt]$/],
];

/** @type {[string, string, RegExp?][]} */
const STEP_3 = [
  ["ational", "ate"], ["tional", "tion"], ["alize", "al"], ["icate", "ic"], ["iciti", "ic"],
  ["ative", ""], ["ical", "ic"], ["ness", ""], ["ful", ""],
];

/** @type {[string, string, RegExp?][]} */
const STEP_4 = [
  "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous",
  "ive", "ize", "ion", "al", "er", "ic",
].map((suffix) => suffix === "ion" ? [suffix, "", /[st]$/] : [suffix, ""]);

/**
 * Return the stem of a word in small letters.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (Object.hasOwn(EXCEPTIONS, word)) return EXCEPTIONS[word] ?? word;
  if ([...word].length < 3) return word;
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
  const prefix = word.match(/^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/);
  const first = prefix ? prefix[0].length : past(0);
  return [first, past(first)];
}

/** Step 1a. @param {string} word */
function plural(word) {
  word = word.replace(/'(?:s'?)?$/, "");
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[us]s$/.test(word) ? word : word.replace(/([aeiouy].+)s$/, "$1");
}

/** Step 1b. @param {string} word @param {number} first */
function pastAndGerund(word, first) {
  const found = word.match(/(?:eedly|ingly|edly|eed|ing|ed)$/);
  if (!found) return word;
  const start = word.slice(0, found.index);
  if (found[0].startsWith("eed")) {
    return start.length < first || /^(?:succ|proc|exc)$/.test(start) ? word : start + "ee";
  }
  if (found[0] === "ing") {
    if (/^[^aeiouy]y$/.test(start)) return start[0] + "ie";
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(start)) return word;
  }
  if (!new RegExp(VOWEL).test(start)) return word;
  if (/(?:at|bl|iz)$/.test(start)) return start + "e";
  if (DOUBLE.test(start)) return /^[aeo]..$/.test(start) ? start : start.slice(0, -1);
  return start.length === first && SHORT.test(start) ? start + "e" : start;
}

/**
 * Put the replacement of the longest suffix in its place, if it stands in its region.
 * @param {string} word @param {[string, string, RegExp?][]} rules
 * @param {(suffix: string) => number} region
 */
function replaced(word, rules, region) {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (!rule) return word;
  const [suffix, replacement, before] = rule;
  const start = word.slice(0, -suffix.length);
  const allowed = start.length >= region(suffix) && (!before || before.test(start));
  return allowed ? start + replacement : word;
}

/** Step 5. @param {string} word @param {number} first @param {number} second */
function ending(word, first, second) {
  const start = word.slice(0, -1);
  const at = start.length;
  if (word.endsWith("e") && (at >= second || (at >= first && !SHORT.test(start)))) return start;
  return word.endsWith("ll") && at >= second ? start : word;
}
