document.querySelector("input").addEventListener("keydown", (event) => {
  if (event.key === "Tab") event.preventDefault();
});
