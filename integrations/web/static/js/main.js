// The conversation on the page: what was asked, the newest answer in full, the earlier ones folded.

import * as api from "./api.js";
import { byId, el } from "./dom.js";
import { prose } from "./marks.js";
import { drawReply, verdict } from "./reply.js";
import { closeSource, watchSource } from "./source.js";
import { loadWords } from "./words.js";

const KEPT = "can-i-share-conversation";
const STARTERS = [
  "I’m a health visitor. Mum told me in confidence that she is drinking again, and the school has asked what I know. She says I mustn’t tell anyone. Can I share?",
  "I’m a teacher. A pupil of mine turns up hungry and tired. It’s nothing big. Should I tell anyone outside school?",
  "I’m a police officer. A social worker wants the whole file on a family who moved because of domestic abuse. Their address must stay secret. What can I send?",
];

let turns = []; // [{ text, reply }]
let busy = false;

const conversation = byId("conversation");
const last = () => turns.at(-1);

// A pressed button changes the decision before it rather than adding an answer.
function add(text, reply) {
  if (!text && last()?.reply.decision) last().reply = reply;
  else turns.push({ text, reply });
}

function draw(before = null) {
  closeSource(false);
  document.body.classList.toggle("talking", turns.length > 0);
  byId("welcome").classList.toggle("unseen", turns.length > 0);
  byId("starters").hidden = turns.length > 0;
  byId("again").hidden = turns.length === 0;
  byId("words").rows = turns.length ? 2 : 5;
  byId("words-label").textContent = turns.length ? "Add something, correct it, or ask about the guidance" : "What do you hold, who is asking, and what worries you?";
  const shown = new Set();
  const latest = turns.findLastIndex((turn) => turn.reply.decision);
  conversation.replaceChildren(...turns.flatMap((turn, index) => {
    const notices = turn.reply.notices.filter((one) => !shown.has(one));
    notices.forEach((one) => shown.add(one));
    const asked = turn.text ? [el("div", { class: "asked", dir: "auto" }, el("span", { class: "unseen" }, "You said: "), turn.text)] : [];
    return index < turns.length - 1
      ? [...asked, folded(turn.reply, index === latest)]
      : [...asked, ...drawReply(turn.reply, before, act), notices.length ? el("ul", { class: "notices" }, notices.map((one) => el("li", {}, one))) : ""];
  }).filter(Boolean));
}

// An earlier answer; the newest decision stays whole inside, so that its buttons still work.
function folded(reply, whole) {
  const words = verdict(reply) ? `${verdict(reply)}. ${reply.headline}` : reply.headline;
  return el("details", { class: "earlier" }, el("summary", {}, "Earlier answer: ", words), whole ? drawReply(reply, null, act) : prose(reply.body, reply.citations));
}

function show(reply) {
  sessionStorage.setItem(KEPT, reply.conversation_id);
  // The headline takes the focus and so is read out; only what stands around it is announced.
  const changed = conversation.querySelector(".changed")?.textContent;
  byId("said").textContent = [reply.urgent ? "Urgent: if a child is in danger now, call 999." : "",
    changed ?? (verdict(reply) ? `${verdict(reply)}.` : "Answered.")].join(" ").trim();
  const first = conversation.querySelector(".urgent, .changed, .answer");
  conversation.querySelector(".answer .headline")?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: "start" });
}

async function send(work, waiting) {
  if (busy) return;
  busy = true;
  fault("");
  byId("said").textContent = waiting;
  const buttons = [...document.querySelectorAll("main button")].filter((one) => !one.classList.contains("mark"));
  buttons.forEach((one) => (one.disabled = true));
  try {
    await work();
  } catch (error) {
    buttons.forEach((one) => (one.disabled = false));
    fault(error.message);
  } finally {
    busy = false;
    document.querySelectorAll("main button").forEach((one) => (one.disabled = false));
  }
}

function fault(sentence) {
  byId("words-fault").textContent = sentence;
  byId("words-fault").hidden = !sentence;
  byId("words").toggleAttribute("aria-invalid", Boolean(sentence));
  if (sentence) {
    byId("said").textContent = sentence;
    byId("words").focus();
  }
}

const ask = (text) => send(async () => {
  const reply = await api.ask(text, last()?.reply.conversation_id ?? null);
  add(text, reply);
  byId("words").value = "";
  draw();
  show(reply);
}, "Reading your words.");

const act = {
  answer: (facts, said) => send(async () => {
    const old = turns.findLast((turn) => turn.reply.decision).reply;
    const reply = await api.answer(old.conversation_id, facts);
    add("", reply);
    draw({ reply: old, said });
    show(reply);
  }, "Deciding again."),

  async copyNote(id, button) {
    try {
      await navigator.clipboard.writeText(await api.noteText(id));
      button.textContent = "Copied";
      byId("said").textContent = "The note is copied.";
    } catch {
      button.textContent = "Could not copy";
      byId("said").textContent = "The note could not be copied. Download it instead.";
    }
    setTimeout(() => { button.textContent = "Copy note"; }, 2500);
  },
};

function startAgain() {
  sessionStorage.removeItem(KEPT);
  turns = [];
  byId("words").value = "";
  fault("");
  draw();
  byId("said").textContent = "A new conversation.";
  byId("words").focus();
  window.scrollTo({ top: 0 });
}

async function restore() {
  const kept = sessionStorage.getItem(KEPT);
  if (!kept) return;
  try {
    for (const { text, reply } of (await api.replay(kept)).turns) add(text, reply);
    draw();
  } catch {
    sessionStorage.removeItem(KEPT);
  }
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = byId("words").value.trim();
  if (text) ask(text);
  else fault("Write what you hold, who is asking, and what worries you.");
});
byId("words").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byId("ask").requestSubmit();
});
byId("again").addEventListener("click", startAgain);
byId("starters").querySelector("ul").append(...STARTERS.map((text) => el("li", {}, el("button", { type: "button",
  onclick: () => { byId("words").value = text; ask(text); } }, text))));
watchSource();
await loadWords().catch(() => {});
await restore();
