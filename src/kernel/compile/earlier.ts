// What earlier cells declared, as the text of a declaration file: the last declaration of each name, and no more.
//
// A class, an enum or an import may be a value and a type at once; if a later cell declares one of the two anew, the
// other is kept where TypeScript can still express it.
import ts from "typescript";
import { isAugmentation } from "./declared";

interface Entry {
  readonly name: string;
  readonly text: string;
  readonly isValue: boolean;
  readonly isType: boolean;
}

/** The declarations of all cells so far. */
export class Earlier {
  #entries: Entry[] = [];
  #text: string | undefined;

  /** The declaration file. */
  get text(): string {
    this.#text ??= `${this.#entries.map(({ text }) => `${text}\n`).join("")}export {};\n`;
    return this.#text;
  }

  /** Whether a value of this name was declared. */
  has(name: string): boolean {
    return this.#entries.some((entry) => entry.isValue && entry.name === name);
  }

  /**
   * Adds what a cell declared.
   * @param declarations The declaration file that TypeScript made of the cell.
   * @param isKept Which of its values came about: a cell that failed reached only some.
   * @param isType Whether an imported name is a type, and whether it is a value.
   */
  add(
    declarations: string,
    isKept: (name: string) => boolean,
    imports: (name: string) => { isValue: boolean; isType: boolean },
  ): void {
    const file = ts.createSourceFile("cell.d.ts", declarations, ts.ScriptTarget.Latest, true);
    const added = file.statements
      .flatMap((statement) => entriesOf(statement, file, imports))
      .filter(({ name, isValue }) => !isValue || isKept(name));
    if (added.length === 0) return;
    const renewed = new Map<string, Meanings>();
    for (const entry of added) {
      const { isValue, isType, isImport } = renewed.get(entry.name) ?? nothing;
      renewed.set(entry.name, {
        isValue: isValue || entry.isValue,
        isType: isType || entry.isType,
        isImport: isImport || importing(entry),
      });
    }
    const left = this.#entries.flatMap((entry) => {
      const now = renewed.get(entry.name);
      return now ? remainder(entry, now) : [entry];
    });
    this.#entries = [...left, ...added];
    this.#text = undefined;
  }
}

interface Meanings {
  readonly isValue: boolean;
  readonly isType: boolean;
  readonly isImport: boolean;
}

const nothing: Meanings = { isValue: false, isType: false, isImport: false };

function importing({ text }: Entry): boolean {
  return /^import\b/.test(text);
}

/** What is left of an entry when its name is declared anew. */
function remainder(entry: Entry, { isValue, isType, isImport }: Meanings): Entry[] {
  const keepsValue = entry.isValue && !isValue;
  const keepsType = entry.isType && !isType;
  // Of two imports under one name TypeScript sees one, whatever they mean.
  const isKept = !(isImport && importing(entry));
  if (isKept && (!entry.isValue || !entry.isType)) return keepsValue || keepsType ? [entry] : [];
  if (isKept && keepsValue && keepsType) return [entry];
  // The value of what was a class lives on under a name that now is another type.
  if (keepsValue)
    return [{ name: entry.name, text: `declare let ${entry.name}: any;`, isValue: true, isType: false }];
  return [];
}

function entriesOf(
  statement: ts.Statement,
  file: ts.SourceFile,
  imports: (name: string) => { isValue: boolean; isType: boolean },
): Entry[] {
  const text = statement
    .getFullText(file)
    .trim()
    .replace(/^((?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*)export (?:default )?/, "$1")
    .replace(
      /^((?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\n\s*)*)(?=(?:abstract class|class|function|enum|const|let|var|namespace)\b)/,
      "$1declare ",
    );
  const value = { isValue: true, isType: false };
  if (ts.isVariableStatement(statement)) {
    const { declarations, flags } = statement.declarationList;
    const word =
      flags & ts.NodeFlags.Const
        ? "const"
        : flags & ts.NodeFlags.Let
          ? "let"
          : flags & ts.NodeFlags.BlockScoped
            ? "const"
            : "var";
    const [comment] = text.match(/^(?:\/\*[\s\S]*?\*\/\s*)*/) as RegExpMatchArray;
    return declarations.map((declaration) => ({
      ...value,
      name: ts.idText(declaration.name as ts.Identifier),
      text: `${comment}declare ${word} ${declaration.getText(file)};`,
    }));
  }
  if (ts.isFunctionDeclaration(statement) && statement.name)
    return [{ ...value, name: statement.name.text, text }];
  if ((ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) && statement.name)
    return [{ name: statement.name.text, text, isValue: true, isType: true }];
  // What was added to the globals stays, once for each wording.
  if (ts.isModuleDeclaration(statement) && isAugmentation(statement))
    return [{ name: text, text, isValue: false, isType: true }];
  if (ts.isModuleDeclaration(statement))
    return [{ name: statement.name.text, text, isValue: true, isType: true }];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [{ name: statement.name.text, text, isValue: false, isType: true }];
  if (ts.isImportEqualsDeclaration(statement))
    return [{ name: statement.name.text, text, ...imports(statement.name.text) }];
  if (ts.isImportDeclaration(statement)) return importEntries(statement, file, imports);
  return [];
}

/** One import for each name, so that each can go its own way. */
function importEntries(
  { importClause, moduleSpecifier, attributes }: ts.ImportDeclaration,
  file: ts.SourceFile,
  imports: (name: string) => { isValue: boolean; isType: boolean },
): Entry[] {
  if (!importClause) return [];
  const from = ` from ${moduleSpecifier.getText(file)}${attributes ? ` ${attributes.getText(file)}` : ""};`;
  const word = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword ? "import type" : "import";
  const entry = (name: ts.Identifier, clause: string): Entry => ({
    name: name.text,
    text: `${word} ${clause}${from}`,
    ...imports(name.text),
  });
  const bindings = importClause.namedBindings;
  return [
    ...(importClause.name ? [entry(importClause.name, importClause.name.text)] : []),
    ...(bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? [entry(bindings.name, bindings.getText(file))]
        : bindings.elements.map((element) => entry(element.name, `{ ${element.getText(file)} }`))),
  ];
}
