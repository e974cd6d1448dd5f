// Puts the benchmark's questions to the search page as a reader does: by its box. It is injected
// into the page, and not counted.
(() => {
  const LIST = "#search-results";
  const list = () => document.querySelector(LIST);

  function answered() {
    if (!list()?.firstElementChild || document.documentElement.dataset.answered) return;
    document.documentElement.dataset.answered = performance.now();
  }
  new MutationObserver(answered).observe(document, { childList: true, subtree: true });

  // A statement leads to its place in the article, by its id.
  function path(item) {
    const address = new URL(item.querySelector("a").href);
    return address.hash ? `/statements/${address.hash.slice(1)}/` : address.pathname;
  }

  function replaced(waiting, text) {
    return new Promise((resolve, reject) => {
      const watch = new MutationObserver(() => {
        const failed = !document.getElementById("search-error").hidden;
        if (waiting.isConnected && !failed) return;
        watch.disconnect();
        if (failed) reject(new Error(`the page failed on “${text}”`));
        else resolve();
      });
      watch.observe(document, { attributes: true, childList: true, subtree: true });
    });
  }

  async function find(text, filters) {
    const waiting = document.createElement("li");
    list().replaceChildren(waiting);
    const done = replaced(waiting, text);
    const box = document.querySelector("main input[name=q]");
    const asked = Object.entries(filters).map(([name, value]) => `${name}:${value}`);
    box.value = [text, ...asked].join(" ");
    box.form.requestSubmit();
    await done;
    return [...list().children].map(path);
  }

  async function count(text, facet) {
    const details = document.getElementById(`facet-${facet}`);
    const filled = new Promise((resolve) => {
      new MutationObserver(resolve).observe(details, { childList: true, subtree: true });
    });
    details.open = true;
    await filled;
    return details.querySelectorAll("li").length;
  }

  window.bench = { find, count };
})();
