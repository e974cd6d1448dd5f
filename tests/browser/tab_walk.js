// One walk over a page's focus stops: tab_walk.py presses Tab, and asks this what it led to.
(() => {
  const FOCUSABLE =
    "a[href], button, input, select, textarea, summary, iframe, audio[controls], " +
    "video[controls], [contenteditable], [tabindex]";
  // These hold several stops of their own (the day, the month …) behind one element.
  const COMPOSITE = "input[type^=date], input[type=time], input[type=month], input[type=week], " +
    "iframe, audio, video";
  const CLIP_MARGIN = 8;
  const ROUNDING = 1;

  const plainLooks = new Map();
  let visited = [];
  let expected = [];

  const nextFrame = () => new Promise(requestAnimationFrame);

  // Focus may start a transition, and may scroll smoothly: judge what a person sees in the end.
  const settle = async () => {
    let scrolled;
    do {
      scrolled = scrollY;
      await nextFrame();
    } while (scrollY !== scrolled);
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.all(transitions.map((one) => one.finished.catch(() => {})));
  };

  const isChosenRadio = (element) => {
    if (element.type !== "radio") return true;
    const group = [...document.querySelectorAll("input[type=radio]:enabled")].filter(
      (other) => other.name === element.name && other.form === element.form,
    );
    return element === (group.find((other) => other.checked) ?? group[0]);
  };

  const isStop = (element) =>
    element.tabIndex >= 0 &&
    !element.matches(":disabled, input[type=hidden]") &&
    !element.closest("[inert]") &&
    element.checkVisibility({ visibilityProperty: true }) &&
    isChosenRadio(element);

  const name = (element) => {
    const id = element.id ? `#${element.id}` : "";
    const classes = [...element.classList].map((one) => `.${one}`).join("");
    const text = (element.innerText ?? "").trim().slice(0, 40);
    return element.localName + id + classes + (text ? ` “${text}”` : "");
  };

  const isTransparent = (color) => /^rgba\(.*, 0\)$|\/ 0\)$/.test(color);

  const look = (element) => {
    const style = getComputedStyle(element);
    const hasOutline =
      style.outlineStyle !== "none" &&
      parseFloat(style.outlineWidth) > 0 &&
      !isTransparent(style.outlineColor);
    return {
      outline: hasOutline ? `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor}` : "",
      shadow: style.boxShadow,
      border: `${style.borderStyle} ${style.borderWidth} ${style.borderColor}`,
    };
  };

  // An outline or shadow that disappears is no mark: it must be there, and new.
  const isMarked = (element) => {
    const now = look(element);
    const plain = plainLooks.get(element) ?? { outline: "", shadow: "none", border: now.border };
    return (
      (now.outline !== "" && now.outline !== plain.outline) ||
      (now.shadow !== "none" && now.shadow !== plain.shadow) ||
      now.border !== plain.border
    );
  };

  const isInView = (box) => {
    const across = Math.min(box.right, innerWidth) - Math.max(box.left, 0);
    const down = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0);
    return (
      box.width > 0 &&
      box.height > 0 &&
      across >= Math.min(box.width, innerWidth) - ROUNDING &&
      down >= Math.min(box.height, innerHeight) - ROUNDING
    );
  };

  // The middle of each line of the element, and four points half-way to its corners.
  const points = (element) =>
    [...element.getClientRects()].flatMap((box) =>
      [[0.5, 0.5], [0.25, 0.25], [0.75, 0.25], [0.25, 0.75], [0.75, 0.75]]
        .map(([x, y]) => [box.left + box.width * x, box.top + box.height * y])
        .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight),
    );

  const isOwn = (element, hit) =>
    element.contains(hit) ||
    hit.contains(element) ||
    [...(element.labels ?? [])].some((label) => label.contains(hit));

  // What hides at least half of the element, if anything does.
  const cover = (element) => {
    const hits = points(element).map(([x, y]) => document.elementFromPoint(x, y));
    const foreign = hits.filter((hit) => hit && !isOwn(element, hit));
    return foreign.length > 0 && foreign.length >= hits.length / 2 ? name(foreign[0]) : null;
  };

  const clip = (box) => {
    const left = Math.max(box.left - CLIP_MARGIN, 0);
    const top = Math.max(box.top - CLIP_MARGIN, 0);
    const width = Math.min(box.right + CLIP_MARGIN, innerWidth) - left;
    const height = Math.min(box.bottom + CLIP_MARGIN, innerHeight) - top;
    return width > 0 && height > 0 ? { x: left, y: top, width, height } : null;
  };

  // The body takes the focus, because blur() leaves the parts of a date input focused.
  const takeFocusAway = () => {
    const tabIndex = document.body.getAttribute("tabindex");
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    if (tabIndex === null) document.body.removeAttribute("tabindex");
    else document.body.setAttribute("tabindex", tabIndex);
  };

  return {
    // Put the start of the walk before the page's first stop, wherever focus was. A page may be
    // loaded before Chromium has gone to the address's fragment, which moves the start once more:
    // it does so behind the scripts of a frame, so that the next frame comes after it.
    async start() {
      await nextFrame();
      await nextFrame();
      expected = [...document.querySelectorAll(FOCUSABLE)].filter(isStop);
      for (const element of expected) plainLooks.set(element, look(element));
      takeFocusAway();
      scrollTo(0, 0);
    },

    // Forget the way here, to judge each stop anew on the way back.
    turn() {
      visited = [];
    },

    async stop() {
      await settle();
      const element = document.activeElement;
      if (!element || element === document.body || element === document.documentElement) return null;
      const before = visited.indexOf(element);
      if (before < 0) visited.push(element);
      const box = element.getBoundingClientRect();
      return {
        name: name(element),
        isRepeated: before >= 0,
        isFirst: before === 0,
        isComposite: before === visited.length - 1 && element.matches(COMPOSITE),
        isMarked: isMarked(element),
        isInView: isInView(box),
        cover: cover(element),
        clip: clip(box),
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    },

    takeFocusAway,
    refocus: () => visited.at(-1).focus({ preventScroll: true, focusVisible: true }),
    unreached: () => expected.filter((element) => !visited.includes(element)).map(name),
  };
})();
