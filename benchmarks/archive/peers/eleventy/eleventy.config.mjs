// Lists by record: a page of twenty articles each, as the other sites have them.
const SIZE = 20;
const KINDS = ["people", "organisations", "events", "places", "topics", "years", "months"];

const inWords = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const slug = (text) => text.toLowerCase().replaceAll(" ", "-");

function newestFirst(api) {
  return api
    .getFilteredByGlob("news/**/*.md")
    .sort((one, other) => other.date - one.date || (one.fileSlug < other.fileSlug ? -1 : 1));
}

function portions(path, title, kind, articles) {
  const pages = Math.max(1, Math.ceil(articles.length / SIZE));
  const address = (number) => (number === 1 ? `/${path}` : `/${path}page/${number}/`);
  return Array.from({ length: pages }, (_, index) => ({
    path: address(index + 1),
    title,
    kind,
    number: index + 1,
    pages,
    newer: index > 0 ? address(index) : null,
    older: index + 1 < pages ? address(index + 2) : null,
    articles: articles.slice(index * SIZE, (index + 1) * SIZE),
  }));
}

function byTerm(articles, kind) {
  const found = new Map();
  for (const article of articles) {
    for (const term of article.data[kind] ?? []) {
      if (!found.has(term)) found.set(term, []);
      found.get(term).push(article);
    }
  }
  return found;
}

export default function (config) {
  config.addPassthroughCopy("site.css");
  config.addPassthroughCopy("photos");
  config.setLiquidOptions({ dynamicPartials: false, jsTruthy: true, cache: true });
  config.addFilter("slug", slug);
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("words", (date) => inWords.format(date));
  config.addCollection("latest", (api) => newestFirst(api).slice(0, SIZE));
  config.addCollection("lists", (api) => {
    const articles = newestFirst(api);
    const names = articles[0].data.names;
    const lists = portions("news/", "All news", "news", articles);
    for (const kind of KINDS) {
      for (const [term, members] of byTerm(articles, kind)) {
        const title = names[kind]?.[term] ?? term;
        lists.push(...portions(`${kind}/${slug(term)}/`, title, kind, members));
      }
    }
    return lists;
  });
  config.addCollection("indexes", (api) => {
    const articles = newestFirst(api);
    const names = articles[0].data.names;
    return KINDS.map((kind) => ({
      kind,
      terms: [...byTerm(articles, kind).keys()]
        .sort()
        .map((term) => ({ path: `/${kind}/${slug(term)}/`, title: names[kind]?.[term] ?? term })),
    }));
  });
  return {
    dir: { input: ".", output: "_site" },
    markdownTemplateEngine: false,
    htmlTemplateEngine: "liquid",
  };
}
