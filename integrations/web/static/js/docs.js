// Draws /openapi.json as a page to read: each address, what it takes, what it answers, and every shape.

import { byId, el } from "./dom.js";

function named(schema) {
  if (!schema) return "anything";
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1);
    return el("a", { href: `#shape-${name}` }, name);
  }
  if (schema.anyOf) return schema.anyOf.flatMap((one, index) => [index ? " or " : "", named(one)]);
  if (schema.enum) return schema.enum.map((one) => `"${one}"`).join(" | ");
  if (schema.type === "array") return ["list of ", named(schema.items)];
  if (schema.type === "object" && schema.additionalProperties) return ["names to ", named(schema.additionalProperties)];
  return schema.type === "string" ? "text" : schema.type || "anything";
}

function fields(schema) {
  const rows = Object.entries(schema.properties || {}).map(([name, field]) => el("tr", {},
    el("th", { scope: "row" }, el("code", {}, name)), el("td", {}, named(field)), el("td", {}, field.description || "")));
  return rows.length ? el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Fields" }, el("table", {}, el("thead", {}, el("tr", {},
    ["Name", "Type", "Meaning"].map((head) => el("th", { scope: "col" }, head)))), el("tbody", {}, rows))) : el("p", {}, named(schema));
}

function operation(path, method, about) {
  const takes = about.requestBody?.content["application/json"]?.schema;
  const answers = Object.entries(about.responses).map(([status, one]) => {
    const content = Object.values(one.content || {})[0]?.schema;
    return el("li", {}, el("strong", {}, status), ` ${one.description} `, content && Object.keys(content).length ? ["(", named(content), ")"] : "");
  });
  return el("section", { class: "operation" }, el("h3", {}, el("span", { class: `method ${method}` }, method.toUpperCase()), " ", el("code", {}, path)),
    el("p", {}, about.description || about.summary || ""),
    takes ? [el("h4", {}, "Takes, as JSON"), fields(takes)] : "",
    el("h4", {}, "Answers"), el("ul", {}, answers));
}

const described = await (await fetch("/openapi.json")).json();
byId("operations").append(...Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, about]) => operation(path, method, about))));
byId("shapes").append(...Object.entries(described.components?.schemas || {})
  .filter(([name]) => !/ValidationError$/.test(name))
  .map(([name, schema]) => el("section", { id: `shape-${name}`, class: "operation" }, el("h3", {}, name),
    el("p", {}, schema.description || ""), fields(schema))));
