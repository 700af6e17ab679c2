// The protocol, as the Jupyter messaging document has it: https://jupyter-client.readthedocs.io/en/stable/messaging.html
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { sharedKernel } from "../../support/cells";

const { printed, run, runner } = sharedKernel();
const request = (...args: Parameters<ReturnType<typeof runner>["request"]>) => runner().request(...args);
const states = (published: { type: string; content: { execution_state?: string } }[]) =>
  published.filter(({ type }) => type === "status").map(({ content }) => content.execution_state);

describe("Run All", () => {
  test("drops the cells behind a failing one, and a cell that is run later works", async () => {
    expect(await runner().runAll("93", "throw new Error('second');", "console.log('third')", "94")).toEqual([
      "ok",
      "error",
      "aborted",
      "aborted",
    ]);
    await new Promise((go) => setTimeout(go, 300)); // what arrives within 200 ms is dropped
    expect(await printed("95")).toBe("95\n");
  });
  test("drops them behind one that does not compile, too", async () => {
    expect(await runner().runAll("nowhere93", "1")).toEqual(["error", "aborted"]);
    await new Promise((go) => setTimeout(go, 300));
  });
  test("stop_on_error: false drops none", async () => {
    const [, second] = await run("throw 1", "94");
    expect(second.stdout).toBe("94\n");
  });
});

describe("each request is answered with its own reply, between busy and idle", () => {
  test.each<[kind: string, content: object, reply: object, channel?: "control"]>([
    [
      "history_request",
      { hist_access_type: "tail", n: 10, output: false, raw: true },
      { status: "ok", history: [] },
    ],
    ["comm_info_request", {}, { status: "ok", comms: {} }],
    ["comm_info_request", { target_name: "jupyter.widget" }, { status: "ok", comms: {} }],
    ["interrupt_request", {}, { status: "ok" }],
    ["interrupt_request", {}, { status: "ok" }, "control"],
    ["kernel_info_request", {}, { status: "ok" }],
    ["kernel_info_request", {}, { status: "ok" }, "control"],
    ["is_complete_request", { code: "1" }, { status: "complete" }],
    ["complete_request", { code: "Math.cb", cursor_pos: 7 }, { status: "ok", matches: ["cbrt"] }],
    ["inspect_request", { code: "Math", cursor_pos: 2, detail_level: 0 }, { status: "ok", found: true }],
    [
      "inspect_request",
      { code: "  ", cursor_pos: 1, detail_level: 0 },
      { status: "ok", found: false, data: {} },
    ],
    ["execute_request", { code: "1" }, { status: "ok", payload: [], user_expressions: {} }],
  ])("%s %j: %j", async (kind, content, reply, channel) => {
    const answered = await request(kind, content, channel);
    expect(answered.type).toBe(kind.replace("request", "reply"));
    expect(answered.content).toMatchObject(reply);
    expect(states(answered.published)).toEqual(["busy", "idle"]);
    expect(answered.published.at(0)?.type).toBe("status");
    expect(answered.published.at(-1)?.type).toBe("status");
  });
  test("comm_open: there are no comms here, so it is closed", async () => {
    const { type, published } = await request("comm_open", { comm_id: "c1", target_name: "t", data: {} });
    expect(type).toBeNull();
    expect(published.map((each) => each.type)).toEqual(["status", "comm_close", "status"]);
    expect(published[1]?.content).toMatchObject({ comm_id: "c1" });
  });
  test.each(["comm_msg", "comm_close", "nonsense_request"])(
    "%s, which needs no answer, does no harm",
    async (kind) => {
      await runner().send(kind, { comm_id: "c1", data: {} });
      expect(await printed("96")).toBe("96\n");
    },
  );
});

describe("kernel_info_reply", () => {
  test("says which TypeScript the cells are", async () => {
    const { content } = await request("kernel_info_request");
    expect(content).toMatchObject({
      protocol_version: expect.stringMatching(/^5\.\d$/),
      language_info: {
        name: "typescript",
        version: ts.version,
        file_extension: ".ts",
        mimetype: "text/typescript",
        codemirror_mode: "typescript",
      },
    });
    expect(content.banner).toContain(process.versions.node);
  });
});

describe("execute_request", () => {
  const execute = (code: string, options: object = {}) =>
    request("execute_request", { code, stop_on_error: false, ...options });
  const kinds = ({ published }: { published: { type: string }[] }) => published.map(({ type }) => type);

  test("publishes execute_input with the count first, then the output", async () => {
    const { content, published } = await execute("console.log('out')");
    expect(published.map(({ type }) => type)).toEqual(["status", "execute_input", "stream", "status"]);
    expect(published[1]?.content).toEqual({
      code: "console.log('out')",
      execution_count: content.execution_count,
    });
  });
  test("counts up by one for each cell, a failing one too", async () => {
    const counts: number[] = [];
    for (const code of ["1", "throw 1", "nowhere", "", "2"])
      counts.push((await execute(code)).content.execution_count);
    expect(counts.map((count) => count - counts[0])).toEqual([0, 1, 2, 3, 4]);
  });
  test.each([
    ["throw new RangeError('far')", "RangeError", "far"],
    ["throw 'text'", "Uncaught", "Uncaught 'text'"],
    ["const wrong: string = 1", "TypeScript", "1:7 - Type 'number' is not assignable to type 'string'."],
    ["await Promise.reject(new TypeError('later'))", "TypeError", "later"],
  ])("%s publishes one error, and no text on stderr", async (code, ename, evalue) => {
    const answered = await execute(code);
    const [error, ...more] = answered.published.filter(({ type }) => type === "error");
    expect(more).toEqual([]);
    expect(error?.content).toMatchObject({ ename, evalue });
    expect(error?.content.traceback[0]).toContain(evalue);
    expect(answered.content).toMatchObject({ status: "error", ...error?.content });
    expect(kinds(answered)).not.toContain("stream");
  });
  test("silent: true publishes and counts nothing", async () => {
    const before = (await execute("1")).content.execution_count;
    for (const code of ["console.log('quiet')", "throw new Error('quiet')", "'shown'"]) {
      const answered = await execute(code, { silent: true });
      expect(kinds(answered)).toEqual(["status", "status"]);
      expect(answered.content.execution_count).toBe(before);
    }
    expect((await execute("1")).content.execution_count).toBe(before + 1);
  });
  test("silent: true still runs the cell and keeps what it declares", async () => {
    await execute("const quiet97 = 97", { silent: true });
    expect(await printed("quiet97")).toBe("97\n");
  });
  test("store_history: false shows the output and does not count", async () => {
    const before = (await execute("1")).content.execution_count;
    const answered = await execute("console.log('seen')", { store_history: false });
    expect(kinds(answered)).toContain("stream");
    expect(answered.content.execution_count).toBe(before);
  });
  test("user_expressions are evaluated after the cell, each with its value or its error", async () => {
    const { content } = await execute("const u98 = { a: [1] }", {
      user_expressions: {
        value: "u98.a",
        sum: "1 + 1",
        later: "await Promise.resolve('p')",
        bad: "nowhere98",
        thrown: "(null as any).x",
      },
    });
    expect(content.user_expressions).toMatchObject({
      value: { status: "ok", data: { "text/plain": "[ 1 ]" } },
      sum: { status: "ok", data: { "text/plain": "2" } },
      later: { status: "ok", data: { "text/plain": "'p'" } },
      bad: { status: "error", ename: "TypeScript" },
      thrown: { status: "error", ename: "TypeError" },
    });
  });
  test("user_expressions are not evaluated after a cell that fails", async () => {
    const { content } = await execute("throw 1", { user_expressions: { one: "1" } });
    expect(content.user_expressions).toBeUndefined();
  });
});

describe("the order of what is published", () => {
  test("a cell's output and idle come before the next cell's busy", async () => {
    const order = await runner().published(
      "console.log('a'); await new Promise((go) => setTimeout(go, 30)); console.log('b')",
      "throw new Error('c')",
      "console.log('d')",
    );
    expect(order.filter(([, kind]) => kind !== "execute_input")).toEqual([
      [0, "status", "busy"],
      [0, "stream", "a\n"],
      [0, "stream", "b\n"],
      [0, "status", "idle"],
      [1, "status", "busy"],
      [1, "error", "Error"],
      [1, "status", "idle"],
      [2, "status", "busy"],
      [2, "stream", "d\n"],
      [2, "status", "idle"],
    ]);
  });
  test("a cell's last lines come with it, not with the next cell [stock too]", async () => {
    const order = await runner().published(
      "for (let i = 0; i < 50; i++) console.log('x');",
      "for (;;) { break; } 5",
    );
    const texts = order.filter(([, kind]) => kind === "stream");
    expect(
      texts
        .filter(([cell]) => cell === 0)
        .map(([, , text]) => text)
        .join(""),
    ).toBe("x\n".repeat(50));
    expect(texts.at(-1)).toEqual([1, "stream", "5\n"]);
  });
});

describe("while a cell computes or waits", () => {
  const asked: [string, object][] = [
    ["complete_request", { code: "Math.cb", cursor_pos: 7 }],
    ["inspect_request", { code: "Math", cursor_pos: 2, detail_level: 0 }],
    ["is_complete_request", { code: "f(" }],
    ["kernel_info_request", {}],
  ];
  test.each([
    ["computes", "for (const end = performance.now() + 1500; performance.now() < end; ) {}"],
    ["waits", "await new Promise((go) => setTimeout(go, 1500))"],
  ])("a cell that %s: help is answered before it ends", async (_does, code) => {
    const replies = await runner().meanwhile(code, asked);
    expect(replies.map(([kind]) => kind)).toEqual([...asked.map(([kind]) => kind), "execute_request"]);
    expect(replies[0]?.[1]).toMatchObject({ matches: ["cbrt"] });
  });
});
