
// What is folded up on the screen is printed in full.
(function () {
  var opened = [];
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (it) { it.open = true; opened.push(it); });
  });
  addEventListener("afterprint", function () {
    opened.forEach(function (it) { it.open = false; });
    opened = [];
  });
})();
