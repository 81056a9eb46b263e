// The simulated phone: sends what somebody does to the server, which plays the platform, and shows what comes back.
"use strict";

const phone = document.querySelector(".phone");
const panel = document.getElementById("panel");
const words = document.getElementById("words");
const again = document.getElementById("again");
const labels = document.getElementById("labels").content;
const label = (name) => labels.querySelector(`[data-for="${name}"]`).textContent;

// Testers at one server must not share a conversation, so each browser has its own two residents.
const tester = localStorage.getItem("tester") || crypto.getRandomValues(new Uint32Array(2)).join("");
localStorage.setItem("tester", tester);

const last = {};
let waiting = Promise.resolve();

const resident = () => document.querySelector("input[name=resident]:checked").value;
const log = (who) => document.getElementById(`log-${who}`);

function show(who, element) {
  log(who).append(element);
  log(who).scrollTop = log(who).scrollHeight;
}

function note(who, text, kind = "note") {
  const line = document.createElement("p");
  line.className = kind;
  line.textContent = text;
  show(who, line);
}

function bubble(who, side, parts) {
  const turn = document.getElementById("bubble").content.firstElementChild.cloneNode(true);
  turn.classList.add(side);
  turn.querySelector(".face").textContent = label(side);
  for (const part of parts) {
    // Never markup: what is no checked link is text.
    const piece = part.href ? document.createElement("a") : document.createTextNode(part.text);
    if (part.href) {
      piece.href = part.href;
      piece.target = "_blank";
      piece.rel = "noopener noreferrer";
      piece.textContent = part.text;
    }
    turn.querySelector(".bubble").append(piece);
  }
  show(who, turn);
}

function showAct(who, act) {
  if (act.messageId) {
    note(who, label("again"));
  } else if (act.kind === "text") {
    bubble(who, "mine", [{ text: act.words }]);
  } else if (["image", "voice", "video", "location", "link"].includes(act.kind)) {
    bubble(who, "mine", [{ text: label(act.kind) }]);
  } else {
    note(who, label(act.kind) + (act.title ? ` ${act.title}` : ""));
  }
}

async function push(who, act) {
  const { title, ...sent } = act;
  try {
    const answer = await fetch(phone.dataset.push, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...sent, resident: `sim-${tester}-${who}` }),
    });
    return answer.ok ? await answer.json() : { result: "FAULT", status: answer.status };
  } catch (gone) {
    return { result: "FAULT", status: 0 };
  }
}

// One after another, as a phone does.
function act(act) {
  const who = resident();
  showAct(who, act);
  waiting = waiting.then(async () => {
    const outcome = await push(who, act);
    if (outcome.messageId) {
      last[who] = { ...act, messageId: outcome.messageId, createTime: outcome.createTime };
      again.disabled = !last[resident()];
    }
    if (outcome.result === "REPLIED") {
      bubble(who, "theirs", outcome.parts);
      note(who, `${outcome.millis} ${label("millis")}`, "took");
    } else if (outcome.result === "SILENT") {
      note(who, label("silent"));
    } else {
      note(who, label("fault") + (outcome.status && outcome.status !== 200 ? ` (HTTP ${outcome.status})` : ""));
    }
  });
}

function say() {
  const text = words.value;
  if (text) {
    words.value = "";
    act({ kind: "text", words: text });
  }
}

document.getElementById("compose").addEventListener("submit", (event) => {
  event.preventDefault();
  say();
});
words.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    say();
  }
});
for (const button of document.querySelectorAll("[data-act]")) {
  button.addEventListener("click", () => {
    closePanel();
    button.closest("details")?.removeAttribute("open");
    act({ kind: button.dataset.act, words: button.dataset.words, title: button.dataset.words && button.textContent });
  });
}
document.getElementById("code").addEventListener("submit", (event) => {
  event.preventDefault();
  closePanel();
  const scene = document.getElementById("scene").value;
  act({ kind: event.submitter.value, words: scene, title: scene });
});
again.addEventListener("click", () => {
  closePanel();
  act(last[resident()]);
});
for (const choice of document.querySelectorAll("input[name=resident]")) {
  choice.addEventListener("change", () => {
    for (const who of ["1", "2"]) log(who).hidden = who !== resident();
    again.disabled = !last[resident()];
    meet();
  });
}

const more = document.getElementById("more");
function closePanel() {
  panel.classList.remove("open");
  more.setAttribute("aria-expanded", "false");
}
more.addEventListener("click", () => {
  more.setAttribute("aria-expanded", String(panel.classList.toggle("open")));
});

// Whoever is new here follows first.
function meet() {
  if (!log(resident()).childElementCount) act({ kind: "follow" });
}
meet();
