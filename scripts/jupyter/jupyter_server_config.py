"""What the course asks of JupyterLab. It stands above any settings that a system brings."""

import logging
from pathlib import Path

from nbformat import read
from nbformat.sign import NotebookNotary

c = get_config()  # noqa: F821

# npm start itself prints the one line that a reader needs, and opens nothing to other machines.
c.Application.log_level = "ERROR"
c.ServerApp.ip = "localhost"

root = Path(__file__).parents[2]
c.ServerApp.root_dir = str(root)

# Nothing leaves the machine: no news, no look for a newer version, no list of extensions.
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"

# A new notebook is a TypeScript one; JupyterLab brings a Python kernel of its own that the course has no use for.
c.KernelSpecManager.allowed_kernelspecs = {"tslab"}
c.MultiKernelManager.default_kernel_name = "tslab"

# The course's notebooks are trusted, so that a reader's first look at a chart already moves; so are their own versions.
notary = NotebookNotary(log=logging.getLogger("notary"))  # its own is not told yet to keep quiet
for path in sorted(root.glob("notebooks/*.ipynb")):
    try:
        notebook = read(path, as_version=4)
    except Exception:
        continue  # JupyterLab itself says what is wrong with it, when it is opened.
    if not notary.check_signature(notebook):
        notary.sign(notebook)
