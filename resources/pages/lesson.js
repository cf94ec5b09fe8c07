"use strict";
(function () {
  var root = document.documentElement;
  var get = function (id) { return document.getElementById(id); };
  var keys = JSON.parse(get("data").textContent);
  var pages = Array.prototype.slice.call(document.querySelectorAll(".page"));
  var says = document.querySelector("main").dataset;
  var at = 0, first = {}, told = {};

  function plain(code) {
    return new TextDecoder().decode(Uint8Array.from(atob(code), function (c) { return c.charCodeAt(0); }));
  }

  function count() {
    var right = 0, all = keys.filter(Boolean).length;
    Object.keys(first).forEach(function (page) { if (first[page]) ++right; });
    get("score").textContent = Object.keys(first).length ? says.score.replace("%1", right).replace("%2", all) : "";
  }

  function show(page) {
    pages[at].hidden = true;
    at = Math.max(0, Math.min(pages.length - 1, page));
    pages[at].hidden = false;
    get("where").textContent = (at + 1) + " / " + pages.length;
    get("back").disabled = at === 0;
    get("next").disabled = at === pages.length - 1;
  }

  // What comes behind a question gives its answer away.
  function last() {
    for (var page = at; page < pages.length - 1; ++page)
      if (keys[page] && !told[page]) return page;
    return pages.length - 1;
  }

  function go(page) {
    var most = last();
    if (page <= most) return show(page);
    show(most);
    pages[at].querySelector(".judged").textContent = says.first;
    pages[at].querySelector(".option").focus();
  }

  function rights(page) { return plain(keys[page].key).split(":")[1].split(",").map(Number); }

  function tell(page) {
    told[page] = true;
    var box = pages[page];
    box.querySelectorAll(".option").forEach(function (button, i) {
      button.classList.toggle("right", rights(page).indexOf(i) >= 0);
    });
    box.querySelector(".why").textContent = plain(keys[page].why);
    box.querySelector(".show").hidden = true;
  }

  function choose(page, number) {
    var box = pages[page], button = box.querySelectorAll(".option")[number];
    if (!button || !keys[page] || told[page]) return;
    var isRight = rights(page).indexOf(number) >= 0;
    if (!(page in first)) first[page] = isRight;
    box.querySelector(".judged").textContent = isRight ? says.right : says.wrong;
    if (isRight) tell(page);
    else button.classList.add("wrong");
    count();
  }

  pages.forEach(function (box, page) {
    box.querySelectorAll(".option").forEach(function (button, i) {
      button.addEventListener("click", function () { choose(page, i); });
    });
    var reveal = box.querySelector(".show");
    if (reveal) reveal.addEventListener("click", function () {
      if (!(page in first)) first[page] = false;
      box.querySelector(".judged").textContent = "";
      tell(page);
      count();
    });
  });

  function theme() { root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; }
  var actions = {
    " ": function () { go(at + 1); }, ArrowRight: function () { go(at + 1); }, PageDown: function () { go(at + 1); },
    ArrowLeft: function () { go(at - 1); }, PageUp: function () { go(at - 1); },
    Home: function () { go(0); }, End: function () { go(pages.length - 1); },
    b: function () { get("black").hidden = !get("black").hidden; }, t: theme
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((key === " " || key === "Enter") && event.target.tagName === "BUTTON") return;
    var action = actions[key];
    if (/^[1-9]$/.test(key)) action = function () { choose(at, Number(key) - 1); };
    if (!action) return;
    event.preventDefault();
    action();
  });
  get("next").addEventListener("click", function () { go(at + 1); });
  get("back").addEventListener("click", function () { go(at - 1); });
  get("theme").addEventListener("click", theme);
  var start = root.dataset.start;
  root.dataset.theme = start !== "auto" ? start : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  show(0);
})();
