// The innermost elements that stick out of the viewport, each as [name, pixels].
(() => {
  const ROUNDING = 1;
  const viewport = document.documentElement.clientWidth;
  const scrolls = (element) =>
    element !== document.body &&
    element !== document.documentElement &&
    getComputedStyle(element).overflowX !== "visible";

  const isContained = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (scrolls(box)) return true;
    }
    return false;
  };

  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    return element.localName + id + [...element.classList].map((one) => `.${one}`).join("");
  };

  const excess = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width * box.height === 0 || box.right <= 0) return 0;
    // A word that is too long leaves its box as it is, and sticks out of that.
    const content = scrolls(element) ? 0 : element.scrollWidth;
    return Math.max(box.right - viewport, box.left + content - viewport, -box.left);
  };

  const sticksOut = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    excess(element) > ROUNDING &&
    !isContained(element);

  const wide = [...document.body.querySelectorAll("*")].filter(sticksOut);
  return wide
    .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
    .map((element) => [name(element), Math.round(excess(element))]);
})();
