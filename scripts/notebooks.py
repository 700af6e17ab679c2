"""Runs notebooks from top to bottom, each in a fresh kernel, and writes them normalised.

    python scripts/notebooks.py [--to FOLDER [--answers]] [NOTEBOOK ...]

Without names it runs every notebook of the course, and takes the README's chart from the one that draws it;
with --to it writes the results there and leaves the sources alone. Writing is normalised: the same bytes on
every run, no execution times, no paths, and nothing in view below a Predict: a cell with the tag "predict" keeps
no text, and its charts folded, unless --answers asks for them. Exits with 1 if a cell raises or writes to stderr.
"""

import argparse
import asyncio
import re
import sys
from pathlib import Path
from urllib.parse import unquote

import nbformat
from course import FOLDER, notebooks
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError

# The chart that the README shows.
CHART = FOLDER.parent / "chart.svg"
CHART_ALT = "A map in four colours"
KERNELSPEC = {"display_name": "TypeScript", "language": "typescript", "name": "tslab"}


async def run(path: Path, target: Path, answers: bool) -> list[str]:
    """Runs one notebook, writes it to `target`, and returns what went wrong."""
    try:
        notebook = nbformat.read(path, as_version=4)
    except (OSError, ValueError) as error:
        return [f"{path.name} cannot be read: {error}"]
    try:
        await execute(notebook)
    except (CellExecutionError, CellTimeoutError, RuntimeError) as error:
        return [f"{path.name}: {error}"]
    complaints = [f"{path.name}: cell {number} wrote to stderr:\n{text}" for number, text in stderr(notebook)]
    normalise(notebook)
    if not answers:
        hide_answers(notebook)
    nbformat.write(notebook, target)
    return complaints


async def execute(notebook: nbformat.NotebookNode) -> None:
    """Runs all cells. A kernel that never answered is started again: another may have taken its port meanwhile."""
    for attempt in range(3):
        client = NotebookClient(
            notebook,
            kernel_name="tslab",
            timeout=120,
            record_timing=False,
            coalesce_streams=True,
            resources={"metadata": {"path": str(FOLDER)}},
        )
        try:
            await client.async_execute()
            return
        except RuntimeError as error:
            if attempt == 2 or "died before replying" not in str(error):
                raise


def normalise(notebook: nbformat.NotebookNode) -> None:
    """Leaves what JupyterLab writes: to run a notebook there and to save it changes nothing that git could see."""
    # What the kernel says of its language, whole: JupyterLab keeps all of it.
    metadata = {"kernelspec": KERNELSPEC, "language_info": notebook.metadata.language_info}
    notebook.metadata = nbformat.from_dict(metadata)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({"tags": ["predict"]} if is_answer(cell) else {})
        for output in cell.get("outputs", []):
            if output.output_type == "display_data":
                output.metadata = {}


def is_answer(cell: nbformat.NotebookNode) -> bool:
    """Whether a cell shows what a Predict asks for."""
    return cell.cell_type == "code" and "predict" in cell.metadata.get("tags", [])


def hide_answers(notebook: nbformat.NotebookNode) -> None:
    """Until the reader runs it, such a cell shows nothing but an ellipsis.

    JupyterLab folds the output, but shows its first line: texts are left out, and a chart's first line is a blank.
    """
    for cell in filter(is_answer, notebook.cells):
        cell.outputs = [output for output in cell.outputs if "text/html" in output.get("data", {})]
        for output in cell.outputs:
            output.data["text/html"] = " \n" + output.data["text/html"]
        if cell.outputs:
            cell.metadata["jupyter"] = {"outputs_hidden": True}


def stderr(notebook: nbformat.NotebookNode) -> list[tuple[int, str]]:
    return [
        (number, output.text)
        for number, cell in enumerate(notebook.cells, start=1)
        for output in cell.get("outputs", [])
        if output.output_type == "stream" and output.name == "stderr"
    ]


async def run_all(paths: list[Path], folder: Path, answers: bool) -> list[str]:
    """Two at a time: more would only make each of them wait."""
    places = asyncio.Semaphore(2)

    async def one(path: Path) -> list[str]:
        async with places:
            faults = await run(path, folder / path.name, answers)
            print(f"{path.name}: {'faults' if faults else 'ran'}", flush=True)
            return faults

    return sum(await asyncio.gather(*map(one, paths)), [])


def first_picture(alt: str) -> str:
    """The SVG of the chart whose alternative text begins with `alt`."""
    for path in notebooks():
        for cell in nbformat.read(path, as_version=4).cells:
            for output in cell.get("outputs", []):
                html = output.get("data", {}).get("text/html", "")
                if found := re.search(rf'<img alt="{re.escape(alt)}[^>]*src="data:[^,]*,([^"]*)"', html):
                    return unquote(found[1])
    raise SystemExit(f"No chart's alternative text begins with “{alt}”.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("notebooks", nargs="*", type=Path)
    parser.add_argument("--to", type=Path, default=FOLDER)
    parser.add_argument("--answers", action="store_true")
    options = parser.parse_args()
    if options.answers and options.to == FOLDER:
        parser.error("--answers needs --to: the course's own notebooks keep none.")
    options.to.mkdir(parents=True, exist_ok=True)
    faults = asyncio.run(run_all(options.notebooks or notebooks(), options.to, options.answers))
    if options.to == FOLDER and not faults:
        CHART.write_text(first_picture(CHART_ALT), encoding="utf-8")
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
