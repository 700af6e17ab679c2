// The kernel's conversation with a page, with a worker that does as the test says.

import { beforeEach, describe, expect, test } from "vitest";
import { Conversation } from "../../src/lite/conversation";
import type { Message } from "../../src/lite/jupyterlab";
import type { FromWorker, Question } from "../../src/lite/messages";

class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message?: string; preventDefault(): void }) => void) | null = null;
  readonly asked: Question[] = [];
  isEnded = false;
  postMessage(question: Question): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message });
  }
  /** Answers the question that was asked last. */
  answer(content: Record<string, unknown>): Promise<void> {
    this.say({ is: "answer", number: this.asked.at(-1)?.number ?? 0, content });
    return turn();
  }
}

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

let workers: FakeWorker[];
let said: Message[];
let kernel: Conversation;
beforeEach(() => {
  [workers, said] = [[], []];
  kernel = new Conversation(
    (message) => said.push(message),
    () => {
      workers.push(new FakeWorker());
      return workers.at(-1) as unknown as Worker;
    },
  );
});

const header = (msg_type: string, msg_id: string) => ({
  msg_id,
  msg_type,
  session: "s",
  username: "",
  version: "5.3",
  date: "",
});
function send(msg_type: string, content: object, id = msg_type): Promise<void> {
  kernel.take({ header: header(msg_type, id), parent_header: {}, channel: "shell", content, metadata: {} });
  return turn();
}
const run = (code: string, more = {}) =>
  send("execute_request", { code, store_history: true, stop_on_error: true, ...more }, code);
/** What was said about one request: types, or states of the kernel. */
const about = (id: string) =>
  said
    .filter(({ parent_header }) => (parent_header as { msg_id: string }).msg_id === id)
    .map(
      ({ header, content }) =>
        content.execution_state ?? (header.msg_type.endsWith("_reply") ? content.status : header.msg_type),
    );
const reply = (id: string) =>
  said.find(
    ({ header, parent_header }) =>
      header.msg_type.endsWith("_reply") && (parent_header as { msg_id: string }).msg_id === id,
  )?.content;

describe("Conversation", () => {
  test("take(execute_request): busy, what was typed, what is printed and shown, the reply, idle", async () => {
    await run("1");
    expect(workers[0].asked).toMatchObject([{ ask: "execute", content: { code: "1", count: 1 } }]);
    workers[0].say({ is: "printed", stream: "stdout", text: "x\n" });
    workers[0].say({ is: "shown", data: { "text/html": "<b>" }, metadata: {}, id: "d", update: true });
    await workers[0].answer({ status: "ok" });
    expect(about("1")).toEqual(["busy", "execute_input", "stream", "update_display_data", "ok", "idle"]);
    expect(reply("1")).toMatchObject({ status: "ok", execution_count: 1 });
  });

  test("a second cell is asked for when the first is answered, and counted", async () => {
    await run("1");
    await run("2");
    expect(workers[0].asked.length).toBe(1);
    await workers[0].answer({ status: "ok" });
    expect(workers[0].asked.at(-1)?.content).toMatchObject({ code: "2", count: 2 });
  });

  test("after a cell that fails, those that wait are answered: aborted", async () => {
    for (const code of ["1", "2", "3"]) await run(code);
    await workers[0].answer({ status: "error", ename: "E", evalue: "e", traceback: ["e"] });
    expect(about("1")).toEqual(["busy", "execute_input", "error", "error", "idle"]);
    expect([about("2"), about("3")]).toEqual([
      ["busy", "aborted", "idle"],
      ["busy", "aborted", "idle"],
    ]);
    expect(workers[0].asked.length).toBe(1);
  });

  test("with stop_on_error: false the others run", async () => {
    await run("1", { stop_on_error: false });
    await run("2", { stop_on_error: false });
    await workers[0].answer({ status: "error", ename: "E", evalue: "e", traceback: [] });
    expect(workers[0].asked.length).toBe(2);
  });

  test("stop() ends the worker, answers all that waits, and says how to get variables back; a new worker begins", async () => {
    await run("while (true);");
    await run("2");
    await send("complete_request", { code: "x", cursor_pos: 1 });
    kernel.stop();
    await turn();
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(reply("while (true);")).toMatchObject({ status: "error", ename: "Interrupted" });
    expect(reply("while (true);").traceback.join()).toMatch(
      /variables of all cells are lost.*run the cells above/,
    );
    expect(reply("2")).toMatchObject({ status: "aborted" });
    expect(workers[1].asked).toMatchObject([{ ask: "complete", content: { code: "x" } }]);
    await workers[1].answer({ status: "ok", matches: ["xyz"] });
    expect(reply("complete_request")).toMatchObject({ matches: ["xyz"] });
    await new Promise((resolve) => setTimeout(resolve, 60));
    await run("3");
    expect(workers[1].asked.at(-1)).toMatchObject({ ask: "execute", content: { code: "3" } });
  });

  test("what an ended worker still says is not heard", async () => {
    await run("1");
    kernel.stop();
    await turn();
    const before = said.length;
    workers[0].say({ is: "printed", stream: "stdout", text: "late" });
    expect(said.length).toBe(before);
  });

  test("a worker that cannot be loaded answers with a sentence", async () => {
    await run("1");
    workers[0].onerror?.({ preventDefault: () => {} });
    await turn();
    expect(reply("1")).toMatchObject({
      status: "error",
      evalue: expect.stringMatching(/could not be loaded.*restart/),
    });
  });

  test("a silent cell is not counted, and nothing of it is published", async () => {
    await run("1", { silent: true, store_history: false });
    workers[0].say({ is: "printed", stream: "stdout", text: "x" });
    await workers[0].answer({ status: "ok" });
    expect(about("1")).toEqual(["busy", "ok", "idle"]);
    expect(reply("1")).toMatchObject({ execution_count: 0 });
  });

  test.each([
    ["complete_request", "complete"],
    ["inspect_request", "inspect"],
    ["is_complete_request", "is_complete"],
    ["kernel_info_request", "info"],
  ])("take(%s) asks the worker, also while a cell waits", async (type, ask) => {
    await run("await later()");
    await send(type, { code: "x" });
    expect(workers[0].asked.at(-1)).toMatchObject({ ask });
    await workers[0].answer({ status: "ok", found: type });
    expect(reply(type)).toMatchObject({ found: type });
  });

  test("history and comms: there are none", async () => {
    await send("history_request", {});
    await send("comm_info_request", {});
    await send("comm_open", { comm_id: "c" });
    expect(reply("history_request")).toEqual({ status: "ok", history: [] });
    expect(reply("comm_info_request")).toEqual({ status: "ok", comms: {} });
    expect(about("comm_open")).toEqual(["comm_close"]);
  });
});
