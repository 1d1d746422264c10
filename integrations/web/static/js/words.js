// The plain words for facts, values, tests and outcomes, as the server gives them.

import { labels } from "./api.js";

let known = { outcomes: {}, facts: {}, values: {}, tests: {}, findings: {}, bases: {} };

export async function loadWords() {
  known = await labels();
}

const spaced = (name) => name.replaceAll("_", " ").replace(/^./, (letter) => letter.toUpperCase());

export const outcomeWords = (outcome) => known.outcomes[outcome] || spaced(outcome);
export const factWords = (name) => known.facts[name] || spaced(name);
export const valueWords = (name, value) => known.values[name]?.[value] || spaced(value);
export const valuesOf = (name) => Object.entries(known.values[name] || {});
export const testWords = (name) => known.tests[name] || spaced(name);
export const findingWords = (finding) => known.findings[finding] || spaced(finding);
export const basisWords = (basis) => known.bases[basis] || basis;
export const ruleWords = (rule) => (rule === "outcome_of" ? "Outcome" : spaced(rule));
