// What the site brings for the kernel: the course's own files and the types of the packages that a cell can import, no
// more than TypeScript reads of them, and the course's files compiled.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { compileFile } from "../../src/kernel/compile/modules";
import { compilerOptions } from "../../src/kernel/compile/options";
import { guarded } from "../../src/lite/guard";
import type { Brought } from "../../src/lite/messages";
import { packageNames } from "../../src/lite/package-names";
import { home } from "../../src/lite/world";
import { workerTypes } from "./worker-types";

/** Reads the course in `root` and its packages; throws if a file of the course has errors without Node's types. */
export function bring(root: string): Brought {
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const own = [...sources(root, "src"), ...sources(root, "src/notebook"), ...sources(root, "src/page")];
  const files: Record<string, string> = {};
  for (const path of own) files[path] = read(path);
  files["package.json"] = '{ "name": "downhill", "private": true }';
  files["src/notebook/practice/bounded.ts"] = read("src/lite/bounded.ts");
  const library = "node_modules/typescript/lib";
  files["src/lite/worker.d.ts"] = workerTypes(
    read(`${library}/lib.webworker.d.ts`),
    read("src/page/dom.d.ts"),
  );
  for (const name of readdirSync(join(root, library)))
    if (/^lib\.(es|decorators)(?!.*full).*\.d\.ts$/.test(name))
      files[`${library}/${name}`] = read(`${library}/${name}`);

  const options = compilerOptions(join(root, "notebooks"), root, []);
  check(root, files, options);
  const at = (path: string) => `${home}/${path}`;
  return {
    files: Object.fromEntries(Object.entries(files).map(([path, text]) => [at(path), text])),
    compiled: Object.fromEntries(
      own
        .filter((path) => !path.endsWith(".d.ts"))
        .map((path) => [at(path), compileFile(at(path), files[path], options, guarded)]),
    ),
  };
}

/** The TypeScript files of a folder; of `src` only those that lie in it directly. */
function sources(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: folder !== "src", encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** Checks the course as the browser will see it, and adds to the files what TypeScript reads of packages. */
function check(root: string, files: Record<string, string>, options: ts.CompilerOptions): void {
  const slashed = root.replaceAll("\\", "/");
  const entry = `${slashed}/notebooks/[all].ts`;
  const inner = (path: string) => path.replaceAll("\\", "/").slice(slashed.length + 1);
  const packages = packageNames.map((name, index) => `import * as package${index} from "${name}";`);
  const all = `${packages.join("\n")}\nimport { display } from "tslab";`;
  const readFile = (path: string) => {
    if (path === entry) return all;
    const known = files[inner(path)];
    if (known !== undefined) return known;
    const text = path.includes("/node_modules/") ? ts.sys.readFile(path) : undefined;
    if (text !== undefined) files[inner(path)] = text;
    return text;
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    readFile,
    fileExists: (path) => path === entry || inner(path) in files || ts.sys.fileExists(path),
    getSourceFile(path, version) {
      const text = readFile(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, version);
    },
  };
  const roots = Object.keys(files).filter((path) => path.startsWith("src/"));
  const paths = roots.map((path) => `${slashed}/${path}`);
  const program = ts.createProgram([entry, ...paths], { ...options, noEmit: true }, host);
  const faults = ts.getPreEmitDiagnostics(program).map((each) => {
    const place = each.file ? inner(each.file.fileName) : "";
    return `${place}: ${ts.flattenDiagnosticMessageText(each.messageText, " ")}`;
  });
  if (faults.length > 0) throw new Error(`The course has errors in the browser:\n${faults.join("\n")}`);
}
