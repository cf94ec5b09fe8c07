"use strict";
(function () {
  var root = document.documentElement;
  var get = function (id) { return document.getElementById(id); };
  var data = JSON.parse(get("data").textContent);
  var parts = document.querySelectorAll("[data-at]");
  var lines = document.querySelectorAll("li[data-step]");
  var packet = get("packet");
  var still = matchMedia("(prefers-reduced-motion: reduce)");
  var at = 0;            // 0: the whole path
  var asking = false;
  var open = null;       // the step whose question is open
  var timer = 0;
  var frame = 0;
  var sets = Array.prototype.map.call(parts, function (part) { return part.dataset.at.split(" ").map(Number); });

  function paint(moment) {
    parts.forEach(function (part, i) { part.classList.toggle("off", sets[i].indexOf(moment) < 0); });
    lines.forEach(function (line) {
      if (Number(line.dataset.step) === moment) line.setAttribute("aria-current", "step");
      else line.removeAttribute("aria-current");
    });
    var step = data.steps[moment - 1];
    get("where").textContent = step ? step.number + " / " + data.steps[data.steps.length - 1].number : "";
    get("now").textContent = moment > 0 ? step.number + ". " + lines[moment - 1].querySelector(".sentence").textContent : "";
  }

  function move(step) {
    cancelAnimationFrame(frame);
    packet.classList.add("off");
    if (!step || step.path.length < 2 || still.matches) return;
    var lengths = [], all = 0;
    for (var i = 1; i < step.path.length; ++i) {
      lengths.push(Math.hypot(step.path[i][0] - step.path[i - 1][0], step.path[i][1] - step.path[i - 1][1]));
      all += lengths[i - 1];
    }
    packet.classList.toggle("reply", step.reply);
    packet.classList.remove("off");
    var start = performance.now();
    frame = requestAnimationFrame(function draw(now) {
      var share = Math.min(1, (now - start) / data.move), left = share * all, i = 0;
      while (i + 1 < lengths.length && left > lengths[i]) left -= lengths[i++];
      var part = lengths[i] > 0 ? left / lengths[i] : 0, from = step.path[i], to = step.path[i + 1];
      packet.setAttribute("cx", from[0] + (to[0] - from[0]) * part);
      packet.setAttribute("cy", from[1] + (to[1] - from[1]) * part);
      if (share < 1) frame = requestAnimationFrame(draw);
      else packet.classList.add("off");
    });
  }

  function show(moment) {
    closeQuestion();
    var forward = moment === at + 1;
    at = moment;
    paint(at);
    move(forward ? data.steps[at - 1] : null);
  }

  function go(moment) {
    moment = Math.max(0, Math.min(data.steps.length, moment));
    if (moment === at) return;
    var step = data.steps[moment - 1];
    if (asking && step && step.question && moment === at + 1 && open !== moment) ask(moment, step.question);
    else show(moment);
  }

  function ask(moment, question) {
    open = moment;
    var right = Number(atob(question.key).split(":")[1]), box = get("choices"), says = get("verdictofanswer");
    box.textContent = says.textContent = "";
    question.choices.forEach(function (text, i) {
      var button = document.createElement("button");
      button.textContent = text;
      button.addEventListener("click", function () {
        button.classList.add(i === right ? "right" : "wrong");
        says.textContent = i === right ? says.dataset.right : says.dataset.wrong;
      });
      box.appendChild(button);
    });
    get("question").hidden = false;
    box.firstChild.focus();
  }

  function closeQuestion() {
    open = null;
    get("question").hidden = true;
  }

  function stop() {
    clearTimeout(timer);
    timer = 0;
    get("play").setAttribute("aria-pressed", "false");
  }

  function play() {
    if (timer) return stop();
    get("play").setAttribute("aria-pressed", "true");
    (function tick() {
      if (at >= data.steps.length && timer) return stop();
      go(at >= data.steps.length ? 0 : at + 1);
      timer = setTimeout(tick, data.move + data.hold);
    })();
  }

  function toggle(id) {
    var now = get(id).getAttribute("aria-pressed") !== "true";
    get(id).setAttribute("aria-pressed", String(now));
    return now;
  }
  function theme() { root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; }
  function notes() { get("words").classList.toggle("off", !toggle("notes")); }
  function question() {
    asking = toggle("ask");
    if (!asking) closeQuestion();
    else if (get("notes").getAttribute("aria-pressed") === "true") notes(); // they hold the answers
  }

  var keys = {
    " ": function () { go(at + 1); }, ArrowRight: function () { go(at + 1); }, PageDown: function () { go(at + 1); },
    ArrowLeft: function () { go(at - 1); }, PageUp: function () { go(at - 1); },
    Home: function () { go(0); }, End: function () { go(data.steps.length); },
    b: function () { get("black").hidden = !get("black").hidden; }, t: theme, n: notes, q: question, p: play
  };
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if ((key === " " || key === "Enter") && event.target.tagName === "BUTTON") return;
    if (key !== "p" && timer) stop();
    var action = keys[key];
    if (/^[1-9]$/.test(key)) action = function () {
      var wanted = data.steps.findIndex(function (step) { return step.number === Number(key); });
      if (wanted >= 0) go(wanted + 1);
    };
    if (!action) return;
    event.preventDefault();
    action();
  });
  get("next").addEventListener("click", function () { stop(); go(at + 1); });
  get("back").addEventListener("click", function () { stop(); go(at - 1); });
  get("play").addEventListener("click", play);
  get("theme").addEventListener("click", theme);
  get("notes").addEventListener("click", notes);
  get("ask").addEventListener("click", question);
  get("goon").addEventListener("click", function () { show(open); });
  get("picture").addEventListener("click", function () { stop(); go(at + 1); });
  var start = root.dataset.start;
  root.dataset.theme = start !== "auto" ? start : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  paint(0);
})();
