// "Bring the Original Back": what a reader edits stays in the browser's storage and hides what the site has under the same
// name, also when the site has a newer version. One step brings that, and keeps the reader's own beside it.
import type { App, Contents, DocumentWidget } from "./jupyterlab";

export const command = "downhill:original";

/** Adds the command to JupyterLab; the schema of the plugin puts it into the menu. */
export function addOriginal({ commands, shell, serviceManager }: App): void {
  const open = () => (shell.currentWidget as DocumentWidget | null)?.context;
  commands.addCommand(command, {
    label: "Bring the Original Back",
    caption: "Shows this file as the site has it now, and keeps your version beside it",
    isEnabled: () => open() !== undefined,
    async execute() {
      const context = open();
      if (!context) return;
      if (context.model.dirty) await context.save();
      await bringBack(serviceManager.contents, context.path);
      await context.revert();
    },
  });
}

/** Lets go of a file in the browser's storage, once a copy of it lies beside: "01-… (mine).ipynb". */
export async function bringBack(contents: Contents, path: string): Promise<void> {
  const { type, format, content } = await contents.get(path, { content: true });
  const [, stem, ending] = /^(.*?)(\.[^./]*)?$/.exec(path) as RegExpExecArray;
  for (let count = 1; ; count++) {
    const copy = `${stem} (mine${count > 1 ? ` ${count}` : ""})${ending ?? ""}`;
    if (await isThere(contents, copy)) continue;
    await contents.save(copy, { type, format, content });
    break;
  }
  await contents.delete(path);
}

function isThere(contents: Contents, path: string): Promise<boolean> {
  return contents.get(path, { content: false }).then(
    () => true,
    () => false,
  );
}
