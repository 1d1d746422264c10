// Draws one reply: the urgent strip, the headline, the answer, and under it everything it rests on.

import { el } from "./dom.js";
import { inline, prose, sentence, withMarks } from "./marks.js";
import { basisWords, factWords, findingWords, outcomeWords, ruleWords, testWords, valuesOf, valueWords } from "./words.js";

// `act` has: answer(facts), copyNote(id, button), again().
export function drawReply(reply, before, act) {
  const decision = reply.decision;
  const tone = decision && !asksOfPractice(reply) ? decision.outcome : decision ? "guidance" : reply.kind;
  const says = (title, list, extra) => part(title, list.length ? el("ul", { class: "said" }, list.map((one) => el("li", {}, sentence(one, reply.citations)))) : null, extra);
  return [
    reply.urgent && reply.kind !== "emergency" ? urgentStrip() : null,
    before && !asksOfPractice(reply) ? whatChanged(before, reply) : null,
    el("article", { class: `answer ${tone}`, "aria-label": "Answer" },
      decision ? outcomeLine(decision, reply) : kindLine(reply.kind),
      el("h2", { class: "headline", tabindex: "-1", dir: "auto" }, inline(reply.headline, reply.citations, reply.kind === "emergency")),
      prose(decision ? withoutLists(reply.body) : reply.body, reply.citations, reply.kind === "emergency"),
      questions(reply, act),
      decision ? [
        understood(decision, act),
        tests(decision, reply.citations),
        barriers(decision, reply.citations),
        shareAndHold(decision, says),
        says("How to do it", decision.how),
        more("What to record", decision.record.length ? el("ul", { class: "said" }, decision.record.map((one) => el("li", {}, sentence(one, reply.citations)))) : null),
        more("What would change this", wouldChange(decision)),
        more("Why, step by step", el("ul", { class: "tree" }, step(decision.trace, reply.citations))),
      ] : null,
      reply.note_id ? noteActions(reply.note_id, act) : null,
    ),
  ].flat(Infinity).filter(Boolean);
}

// The lists in a decision's body say the tests and the worries, which stand below as parts of their own; a list under a
// heading is an answer.
const HEADING = /^\*\*[^*]+\*\*$/;
const withoutLists = (body) => body.split("\n\n").filter((block, at, all) => !/^[-*] /.test(block) || HEADING.test(all[at - 1] ?? "")).join("\n\n");

// A reply that answers a practical question says that first, and the decision under it: "Share it" is no answer to it.
const asksOfPractice = (reply) => HEADING.test(reply.body.split("\n\n", 1)[0]);

export const verdict = (reply) => (reply.decision && !asksOfPractice(reply) ? outcomeWords(reply.decision.outcome) : null);

function urgentStrip() {
  return el("div", { class: "urgent", role: "note", "aria-label": "Urgent" },
    el("strong", {}, "A child in danger now? ", el("a", { href: "tel:999" }, "Call 999"), "."),
    el("p", {}, "Act first. Share what is needed now, and write it down afterwards."));
}

const KINDS = { guidance: "From the guidance", out_of_scope: "Not in the documents", emergency: "Get help now" };
const kindLine = (kind) => (KINDS[kind] ? el("p", { class: "outcome" }, el("span", { class: "pill" }, KINDS[kind])) : null);

function outcomeLine(decision, reply) {
  const open = reply.questions.length;
  const asks = open === 1 ? "one answer could change it" : `${open} answers could change it`;
  return el("p", { class: "outcome" }, el("span", { class: "pill" }, verdict(reply) ?? "On your question"),
    decision.provisional ? el("span", { class: "sofar" }, open ? `So far: ${asks}` : "So far: it could still change") : null);
}

export function whatChanged(before, reply) {
  const [old, now] = [before.reply.decision, reply.decision];
  if (!old || !now) return null;
  const moved = old.outcome !== now.outcome;
  const line = moved ? `Before: ${outcomeWords(old.outcome)}. Now: ${outcomeWords(now.outcome)}.` : `Still: ${outcomeWords(now.outcome)}.`;
  const findings = now.tests.flatMap((test) => {
    const was = old.tests.find((one) => one.name === test.name)?.finding;
    return was && was !== test.finding ? [`${testWords(test.name).split(":")[0]}: ${findingWords(was)}, now ${findingWords(test.finding)}.`] : [];
  });
  if (old.provisional && !now.provisional) findings.push("Nothing still open could change it.");
  return el("div", { class: "changed" }, el("strong", {}, moved ? "What changed. " : "The answer stands. "),
    el("p", {}, [before.said, line, ...findings].filter(Boolean).join(" ")));
}

function questions(reply, act) {
  const [first, ...others] = reply.questions.map((one) => question(one, reply.citations, act));
  if (!first) return null;
  return part("One thing to ask you", first,
    others.length ? el("details", { class: "others" }, el("summary", {}, others.length === 1 ? "One more question" : `${others.length} more questions`), others) : null);
}

function question(asked, citations, act) {
  return el("fieldset", { class: "question" }, el("legend", {}, asked.text),
    el("p", { class: "why" }, inline(withMarks(asked.why, asked.citations), citations)),
    el("div", { class: "options" }, asked.options.map((option) => el("button", { type: "button",
      onclick: () => act.answer({ [asked.fact]: option.value }, `You answered: ${option.label.replace(/\.$/, "")}.`) }, option.label))));
}

function understood(decision, act) {
  const facts = Object.entries(decision.facts);
  const isSaid = ([, fact]) => fact.basis === "confirmed" || (fact.basis !== "assumed" && fact.evidence);
  const said = facts.filter(isSaid);
  const assumed = facts.filter((one) => !isSaid(one));
  if (!facts.length) return null;
  return part("What I understood",
    said.length ? el("ul", { class: "chips" }, said.map((one) => chip(one, act))) : null,
    assumed.length ? el("details", {}, el("summary", {}, `What I took as so, because you did not say (${assumed.length})`),
      el("ul", { class: "chips" }, assumed.map((one) => chip(one, act)))) : null);
}

function chip([name, fact], act) {
  const shown = valueWords(name, fact.value);
  const options = valuesOf(name).map(([value, label]) => el("button", { type: "button", "aria-pressed": String(value === fact.value),
    onclick: () => act.answer({ [name]: value }, `You changed “${factWords(name)}” from “${shown}” to “${label}”.`) }, label));
  return el("li", {}, el("details", { class: "chip", "data-fact": name },
    el("summary", {}, el("span", { class: "name-of" }, factWords(name)), el("span", { class: "value-of" }, shown)),
    el("div", {},
      el("p", {}, fact.evidence ? ["From your words: ", el("q", {}, fact.evidence), "."] : `How I know: ${basisWords(fact.basis)}.`, " Not right? Choose:"),
      el("div", { class: "options", role: "group", "aria-label": factWords(name) }, options))));
}

function tests(decision, citations) {
  if (!decision.tests.length) return null;
  return part("The three tests", decision.tests.map((test) => el("details", { class: "test" },
    el("summary", {}, el("span", {}, testName(test.name)), el("span", { class: `finding ${test.finding}` }, findingWords(test.finding))),
    el("div", {}, el("ul", { class: "said" }, test.reasons.map((one) => el("li", {}, sentence(one, citations))))))));
}

function testName(name) {
  const [title, asks] = testWords(name).split(": ");
  return asks ? [`${title} `, el("span", { class: "asks" }, asks.replace(/^./, (letter) => letter.toUpperCase()))] : title;
}

function barriers(decision, citations) {
  if (!decision.barriers.length) return null;
  return part("Worries you raised", decision.barriers.map((one) => el("p", { class: "barrier" },
    el("strong", {}, factWords(one.name)), sentence(one, citations))));
}

function shareAndHold(decision, says) {
  const parts = [decision.share.length ? says("What to share", decision.share) : null,
    decision.withhold.length ? says("What to hold back", decision.withhold) : null].filter(Boolean);
  return parts.length ? el("div", { class: parts.length > 1 ? "two both" : "two" }, parts) : null;
}

function wouldChange(decision) {
  if (!decision.would_change.length) return null;
  return el("ul", { class: "said" }, decision.would_change.map((one) => el("li", {},
    `If “${factWords(one.fact)}” were “${valueWords(one.fact, one.value)}”: `, el("strong", {}, outcomeWords(one.outcome)), ".")));
}

const FOUND = { True: "yes", False: "no", true: "yes", false: "no" };

function step(trace, citations) {
  const found = FOUND[trace.found] ?? trace.found.replaceAll("_", " ");
  return el("li", {}, `${ruleWords(trace.rule)}: `, el("span", { class: "found" }, inline(withMarks(found, trace.marks), citations)),
    trace.steps.length ? el("ul", {}, trace.steps.map((one) => step(one, citations))) : null);
}

function noteActions(id, act) {
  const file = (ending, words) => el("a", { class: "button", href: `/api/notes/${encodeURIComponent(id)}.${ending}`, download: `decision-note.${ending}` }, words);
  const copy = el("button", { type: "button" }, "Copy note");
  copy.addEventListener("click", () => act.copyNote(id, copy));
  return el("div", { class: "actions" }, el("h3", {}, "Your decision note"),
    el("p", {}, "A draft for the record, with gaps for you to fill and confirm."),
    el("div", { class: "row" }, copy, file("docx", "Word"), file("pdf", "PDF"), file("md", "Markdown")));
}

function part(title, ...content) {
  const kept = content.flat(Infinity).filter(Boolean);
  return kept.length ? el("section", { class: "part" }, el("h3", {}, title), kept) : null;
}

const more = (title, content) => (content ? el("details", { class: "more" }, el("summary", {}, title), content) : null);
