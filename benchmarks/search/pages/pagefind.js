// The least page that asks Pagefind a question: the one in its address, then those that the
// benchmark puts. It stands for an interface, and is not counted.
import * as pagefind from "/pagefind/pagefind.js";

const RESULTS = 10;

async function find(text, filters) {
  const found = await pagefind.search(text, { filters });
  const results = await Promise.all(found.results.slice(0, RESULTS).map((each) => each.data()));
  return results.map((each) => each.url);
}

async function count(text, facet) {
  await pagefind.filters();
  const found = await pagefind.search(text);
  return Object.values(found.filters[facet] ?? {}).filter((number) => number > 0).length;
}

window.bench = { find, count };

const asked = new URLSearchParams(location.search);
if (asked.has("q")) {
  const person = asked.get("person");
  const list = document.querySelector("ol");
  for (const path of await find(asked.get("q"), person ? { person } : {})) {
    list.append(Object.assign(document.createElement("li"), { textContent: path }));
  }
}
document.documentElement.dataset.answered = performance.now();
