document.querySelector("#second").addEventListener("keydown", (event) => {
  if (event.key !== "Tab") return;
  event.preventDefault();
  document.querySelector("#first").focus();
});
