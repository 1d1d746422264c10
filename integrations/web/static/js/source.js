// The panel that shows where a citation comes from: beside the answer on a desk, a sheet on a phone.

import { byId, el } from "./dom.js";

const wide = window.matchMedia("(min-width: 72rem)");
let opener = null;

export function openSource(citation, button) {
  const panel = byId("source");
  if (panel.open) closeSource(false);
  opener = button;
  opener.setAttribute("aria-expanded", "true");
  byId("source-title").replaceChildren(citation.reference);
  byId("source-body").replaceChildren(...drawn(citation));
  if (wide.matches) {
    panel.show();
    document.body.classList.add("beside");
  } else {
    panel.showModal();
  }
  byId("source-title").focus();
}

export function closeSource(back = true) {
  const panel = byId("source");
  if (panel.open) panel.close();
  document.body.classList.remove("beside");
  opener?.setAttribute("aria-expanded", "false");
  if (back && opener?.isConnected) opener.focus();
  opener = null;
}

export function watchSource() {
  const panel = byId("source");
  byId("source-close").addEventListener("click", () => closeSource());
  panel.addEventListener("cancel", (event) => { event.preventDefault(); closeSource(); });
  panel.addEventListener("click", (event) => { if (event.target === panel && !wide.matches) closeSource(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && panel.open) closeSource(); });
}

function drawn(citation) {
  const carried = citation.quote !== null;
  const address = carried ? `/guidance/${encodeURIComponent(citation.source)}#${encodeURIComponent(citation.anchor)}` : citation.url;
  const words = carried
    ? el("blockquote", { cite: address }, citation.quote)
    : [el("p", {}, el("strong", {}, "Our summary, not the document’s own words")), el("p", {}, citation.summary || "")];
  const link = /^(\/|https:\/\/)/.test(address)
    ? el("p", {}, el("a", { class: "button", href: address, target: "_blank", rel: "noopener" },
      carried ? "Read it in its place" : "Open the document", el("span", { class: "unseen" }, " (opens in a new tab)")))
    : null;
  return [words, el("p", { class: "edition" }, editionWords(citation.source)), link].flat().filter(Boolean);
}

const EDITIONS = {
  "isd-2026-06-draft": "Draft statutory guidance, June 2026, for consultation. Quoted word for word.",
  "letter-2026-06": "Ministers’ letter to safeguarding partners, June 2026. Quoted word for word.",
};
const editionWords = (source) => EDITIONS[source] || `Source: ${source}`;
