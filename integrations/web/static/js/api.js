// Talks to the HTTP interface; a refusal becomes an Error whose message is the sentence to show.

async function send(address, options) {
  let answer;
  try {
    answer = await fetch(address, options);
  } catch {
    throw new Error("The assistant cannot be reached. Check that it is running, then try again; your words are still here.");
  }
  if (answer.ok) return answer;
  const fault = await answer.json().catch(() => ({}));
  throw Object.assign(new Error(fault.error || "That did not work. Try again in a moment."), { status: answer.status });
}

const post = async (address, body) =>
  (await send(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) })).json();

export const ask = (text, conversation) => post("/api/ask", { text, conversation_id: conversation, facts: {} });
export const answer = (conversation, facts) => post("/api/answer", { conversation_id: conversation, facts });
export const replay = async (conversation) => (await send(`/api/conversations/${encodeURIComponent(conversation)}`)).json();
export const labels = async () => (await send("/api/labels")).json();
export const noteText = async (id) => (await send(`/api/notes/${encodeURIComponent(id)}.md`)).text();
