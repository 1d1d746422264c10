// Text with citation marks: each [n] becomes a button that opens its source.

import { el } from "./dom.js";
import { openSource } from "./source.js";

export function markButton(number, citations) {
  const citation = citations.find((one) => one.mark === number);
  if (!citation) return document.createTextNode(`[${number}]`);
  const button = el("button", { type: "button", class: "mark", "aria-haspopup": "dialog", "aria-expanded": "false",
    "aria-label": `Source ${number}: ${citation.reference}`, title: citation.reference }, String(number));
  button.addEventListener("click", () => openSource(citation, button));
  return button;
}

export const sentence = (said, citations) => inline(withMarks(said.text, said.marks), citations);

export const withMarks = (text, marks) => [text, ...marks.map((mark) => `[${mark}]`)].join(" ");

// Bold words, or a mark with the word before it and the stop after it, which stay on one line.
const PIECES = /(\*\*[^*]+\*\*|[^\s*[\]]* ?\[\d{1,3}\][.,;:]?)/;
const MARKED = /^(.*?)\[(\d{1,3})\]([.,;:]?)$/;
const NUMBERS = /(\b(?:999|112|101|116 \d{3}|0\d{2,4}(?: \d{2,4}){1,4})\b)/;

export function inline(text, citations, phones = false) {
  return text.split(PIECES).map((piece) => {
    if (/^\*\*[^*]+\*\*$/.test(piece)) return el("strong", {}, inline(piece.slice(2, -2), citations, phones));
    const [whole, word, mark, stop] = piece.match(MARKED) ?? [];
    if (whole) {
      const together = el("span", { class: "together" }, word.trimStart(), markButton(Number(mark), citations), stop);
      return word.startsWith(" ") ? [" ", together] : together;
    }
    return phones ? piece.split(NUMBERS).map((part, index) => (index % 2 ? phone(part) : part)) : piece;
  });
}

const phone = (number) => el("a", { class: "together", href: `tel:${number.replaceAll(" ", "")}`, dir: "ltr" }, number);

// The little of Markdown that a reply uses: paragraphs, bold, bullets, numbered lists, quotes, marks.
export function prose(markdown, citations, phones = false) {
  const words = (text) => inline(text, citations, phones).flat(Infinity);
  const drawn = el("div", { class: "prose" });
  let list = null;
  let run = [];
  const close = () => {
    if (run.length) drawn.append(el("p", { dir: "auto" }, words(run.join(" "))));
    run = [];
  };
  for (const line of markdown.split("\n")) {
    const item = line.match(/^\s*(?:([-*])|\d+[.)])\s+(.*)$/);
    const quote = line.match(/^\s*>\s?(.*)$/);
    const heading = line.match(/^#{1,6}\s+(.*)$/);
    if (item) {
      close();
      const tag = item[1] ? "UL" : "OL";
      if (!list || list.tagName !== tag) drawn.append((list = el(tag)));
      list.append(el("li", { dir: "auto" }, words(item[2])));
      continue;
    }
    if (!line.trim()) { close(); list = null; continue; }
    if (quote || heading) {
      close();
      list = null;
      drawn.append(quote ? el("blockquote", { dir: "auto" }, words(quote[1])) : el("p", {}, el("strong", {}, words(heading[1]))));
      continue;
    }
    if (list) list.lastChild.append(" ", ...words(line.trim()));
    else run.push(line.trim());
  }
  close();
  return drawn;
}
