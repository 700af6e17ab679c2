"""Owns one Jupyter kernel and obeys one JSON request a line: the Python half of kernel.ts.

The protocol itself is left to jupyter_client. Usage: kernel.py '{"argv": [...], "cwd": "...", "env": {...}}'
"""

import json
import os
import subprocess
import sys
import time

from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

LIMIT = 50  # seconds that a kernel may take over one request


class Kernel:
    def __init__(self, argv, cwd, env):
        for attempt in range(3):
            self.manager = KernelManager()
            self.manager._kernel_spec = KernelSpec(argv=argv, language="typescript", display_name="TypeScript")
            begun = time.monotonic()
            # Node makes the pipes it gets non-blocking; ours must stay as it is.
            self.manager.start_kernel(cwd=cwd, env={**os.environ, **env}, stdout=subprocess.DEVNULL)
            try:
                self.connect()
                break
            except RuntimeError:  # It died: another kernel may have taken its port meanwhile.
                if attempt == 2:
                    raise
        self.startup = time.monotonic() - begun

    def connect(self):
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def execute(self, code, interrupt_on=None, by="signal", options=None):
        """Runs one cell; interrupts it as soon as its output contains `interrupt_on`."""
        sent = self.client.execute(code, **{"stop_on_error": False, **(options or {})})
        result = {"stdout": "", "stderr": "", "displays": [], "error": None, "outputs": [], "messages": 0}
        deadline = time.monotonic() + LIMIT
        while True:
            message = self.client.get_iopub_msg(timeout=max(0, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != sent:
                continue
            kind, content = message["msg_type"], message["content"]
            if kind == "status" and content["execution_state"] == "idle":
                break
            self.collect(result, kind, content)
            if interrupt_on is not None and interrupt_on in result["stdout"]:
                self.interrupt(by)
                interrupt_on = None
        reply = self.reply(sent)
        if reply["status"] == "error":
            result["error"] = {key: reply.get(key) for key in ("ename", "evalue", "traceback")}
        return {"status": reply["status"], "reply": reply, **result}

    def collect(self, result, kind, content):
        if kind == "stream":
            name, text = content["name"], content["text"]
            result[name] += text
            result["messages"] += 1
            last = result["outputs"][-1] if result["outputs"] else None
            if last and last[0] == name:
                last[1] += text
            else:
                result["outputs"].append([name, text])
        elif kind in ("display_data", "execute_result", "update_display_data"):
            result["displays"].append(content["data"])
            result["outputs"].append(["display", content["data"]])
        elif kind == "error":
            result["outputs"].append(["error", content])
            # What a reader sees below the cell; stock tslab prints it.
            result["stderr"] += "\n".join(content["traceback"]) + "\n"

    def later(self, seconds, until=None):
        """What arrives after the cells have ended, for `seconds` or until stdout contains `until`."""
        result = {"stdout": "", "stderr": "", "displays": [], "outputs": [], "messages": 0}
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and (until is None or until not in result["stdout"]):
            try:
                message = self.client.get_iopub_msg(timeout=max(0, deadline - time.monotonic()))
            except Exception:  # queue.Empty: the time is up
                break
            self.collect(result, message["msg_type"], message["content"])
        return result

    def run_all(self, codes):
        """Sends all cells before the first has ended, as Run All does; the status of each."""
        sent = [self.client.execute(code) for code in codes]
        return [self.reply(request)["status"] for request in sent]

    def interrupt(self, by="signal"):
        """By SIGINT, or by an `interrupt_request` on the channel "control" or "shell"."""
        if by == "signal":
            self.manager.interrupt_kernel()
        else:
            channel = getattr(self.client, f"{by}_channel")
            channel.send(self.client.session.msg("interrupt_request", {}))

    def request(self, kind, content=None, channel="shell"):
        """Sends one request; its reply, if there is one, and all that is published until "idle"."""
        sent = self.client.session.msg(kind, content or {})
        getattr(self.client, f"{channel}_channel").send(sent)
        return self.heard(sent["header"]["msg_id"], channel)

    def send(self, kind, content):
        """Sends a message that needs no answer."""
        self.client.shell_channel.send(self.client.session.msg(kind, content))

    def heard(self, sent, channel="shell"):
        published = []
        while not published or published[-1]["content"].get("execution_state") != "idle":
            message = self.client.get_iopub_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") == sent:
                published.append({"type": message["msg_type"], "content": message["content"]})
        try:
            reply = getattr(self.client, f"get_{channel}_msg")(timeout=0.3)
        except Exception:  # queue.Empty: there is none
            reply = None
        while reply and reply["parent_header"].get("msg_id") != sent:
            reply = getattr(self.client, f"get_{channel}_msg")(timeout=LIMIT)
        return {
            "type": reply and reply["msg_type"],
            "content": reply and reply["content"],
            "published": published,
        }

    def meanwhile(self, code, requests):
        """Sends a cell and, without waiting for it, these requests; whose replies come, and in which order."""
        cell = self.client.execute(code, stop_on_error=False)
        kinds = {cell: "execute_request"}
        for kind, content in requests:
            message = self.client.session.msg(kind, content)
            self.client.shell_channel.send(message)
            kinds[message["header"]["msg_id"]] = kind
        order = []
        while len(order) < len(kinds):
            message = self.client.get_shell_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") in kinds:
                order.append([kinds[message["parent_header"]["msg_id"]], message["content"]])
        return order

    def published(self, codes):
        """Sends all cells at once; what is published, in order, each with the number of its cell."""
        sent = [self.client.execute(code, stop_on_error=False) for code in codes]
        order = []
        while sum(1 for _, kind, state in order if kind == "status" and state == "idle") < len(sent):
            message = self.client.get_iopub_msg(timeout=LIMIT)
            cell = message["parent_header"].get("msg_id")
            if cell in sent:
                content = message["content"]
                said = content.get("execution_state") or content.get("text") or content.get("ename")
                order.append([sent.index(cell), message["msg_type"], said])
        for request in sent:
            self.reply(request)
        return order

    def complete(self, code, cursor):
        return self.reply(self.client.complete(code, cursor))

    def inspect(self, code, cursor):
        return self.reply(self.client.inspect(code, cursor))

    def reply(self, sent):
        while True:
            message = self.client.get_shell_msg(timeout=LIMIT)
            if message["parent_header"].get("msg_id") == sent:
                return message["content"]

    def restart(self):
        """Restarts as JupyterLab does and says how many seconds the old kernel took to leave."""
        begun = time.monotonic()
        self.client.stop_channels()
        self.manager.shutdown_kernel(restart=True)
        left = time.monotonic() - begun
        self.manager.restart_kernel(now=True)
        self.connect()
        return {"seconds": left}

    def pid(self):
        return self.manager.provisioner.pid

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def main():
    kernel = Kernel(**json.loads(sys.argv[1]))
    print(json.dumps({"ok": kernel.startup}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = {"ok": getattr(kernel, request["do"])(**request.get("with", {}))}
        except Exception as error:
            answer = {"failed": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)
    kernel.stop()


main()
