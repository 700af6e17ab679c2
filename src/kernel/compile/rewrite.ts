// What becomes of a cell before TypeScript compiles it: a function body whose names are shared with the other cells.
//
// A name that is declared for the first time stays an ordinary variable of the cell, so a loop over it runs at full
// speed; the cell hands out accessors to it. A name that an earlier cell declared is reached through those accessors,
// also where this cell declares it anew: there is one variable for each name, as in a script, and a function of an
// earlier cell sees the new value.
//
//     const rate = 0.1;                 let rate = 0.1;                          first declaration
//     const twice = () => 2 * rate;     let twice = () => 2 * rate;
//     ───                               const $rate = $kernel.box("rate");       a later cell
//     rate + 1                          return [$rate.v + 1];
import ts from "typescript";
import { accessors } from "./accessors";
import type { Surroundings } from "./bindings";
import { Boxes } from "./boxes";
import { awaitsAtTop, isUsing } from "./declared";
import { Imports } from "./imports";
import { hasModifier, isErased, namesIn, withoutExport } from "./nodes";
import { References } from "./references";
import { rewriteFile } from "./suspend";

const f = ts.factory;

/** The transformer for `before` of TypeScript's emit; it leaves other files alone. */
export function rewriteCell(cell: ts.SourceFile, around: Surroundings): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    if (file.fileName !== cell.fileName) return file;
    const shared = new Rewriter(cell, around, context).rewrite(file);
    return rewriteFile(shared, around.prefix, context, awaitsAtTop(cell));
  };
}

class Rewriter {
  readonly #context: ts.TransformationContext;
  readonly #boxes: Boxes;
  readonly #references: References;
  readonly #imports: Imports;

  constructor(cell: ts.SourceFile, around: Surroundings, context: ts.TransformationContext) {
    this.#context = context;
    this.#boxes = new Boxes(cell, around);
    this.#references = new References(this.#boxes, context);
    this.#imports = new Imports(this.#boxes);
  }

  rewrite(file: ts.SourceFile): ts.SourceFile {
    const boxes = this.#boxes;
    const imports = file.statements.filter(ts.isImportDeclaration).flatMap((each) => this.#imports.of(each));
    const last = [...file.statements].reverse().find((statement) => !isErased(statement));
    const body = file.statements.flatMap((statement) => this.#top(statement, statement === last));
    const renewed = (kind: string) =>
      [...boxes.renewed].filter((name) => boxes.declared.get(name)?.kind === kind);
    const hoisted = renewed("function").flatMap((name) => boxes.renew(name));
    const vars = renewed("var").map((name) => boxes.reached(name));
    const handedOut = accessors(boxes);
    return f.updateSourceFile(file, [
      ...boxes.constants(),
      ...this.#references.assignments.declarations(),
      ...handedOut,
      ...imports,
      ...hoisted,
      ...vars,
      ...body,
    ]);
  }

  #top(statement: ts.Statement, isLast: boolean): ts.Statement[] {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return [];
    if (ts.isVariableStatement(statement)) return this.#variables(statement, statement.declarationList);
    if (ts.isFunctionDeclaration(statement)) return this.#function(statement);
    if (ts.isClassDeclaration(statement)) return this.#class(statement);
    if (ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)) {
      const name = statement.name.text;
      const made = this.#boxes.inside([name], () => this.#visited(statement));
      const plain = ts.isEnumDeclaration(made)
        ? f.updateEnumDeclaration(made, withoutExport(made), made.name, made.members)
        : f.updateModuleDeclaration(
            made as ts.ModuleDeclaration,
            withoutExport(made),
            (made as ts.ModuleDeclaration).name,
            (made as ts.ModuleDeclaration).body,
          );
      return [plain, ...this.#boxes.renew(name)];
    }
    if (ts.isImportEqualsDeclaration(statement)) return this.#imports.alias(statement);
    if (ts.isExportAssignment(statement)) return [this.#value(statement.expression, isLast, statement)];
    if (ts.isExpressionStatement(statement)) return [this.#value(statement.expression, isLast, statement)];
    if (hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return [];
    return [ts.visitNode(statement, this.#references.visit) as ts.Statement];
  }

  /** An expression at the top level; the last one is what the cell returns, in an array: a promise stays a promise. */
  #value(
    expression: ts.Expression,
    isLast: boolean,
    from: ts.Statement | undefined = undefined,
  ): ts.Statement {
    const visited = ts.visitNode(expression, this.#references.visit) as ts.Expression;
    const made = isLast
      ? f.createReturnStatement(f.createArrayLiteralExpression([visited]))
      : f.createExpressionStatement(visited);
    return from ? ts.setTextRange(made, from) : made;
  }

  #function(statement: ts.FunctionDeclaration): ts.Statement[] {
    const made = this.#visited(statement);
    const { asteriskToken, name, typeParameters, parameters, type, body } = made;
    const modifiers = withoutExport(made);
    if (name)
      return [
        f.updateFunctionDeclaration(
          made,
          modifiers,
          asteriskToken,
          name,
          typeParameters,
          parameters,
          type,
          body,
        ),
      ];
    // `export default function () {}`: nobody can name it.
    return [];
  }

  #class(statement: ts.ClassDeclaration): ts.Statement[] {
    const name = statement.name && ts.idText(statement.name);
    const own = name === undefined ? [] : [name];
    const made = this.#boxes.inside(own, () => this.#visited(statement));
    if (name === undefined) return [];
    const plain = f.updateClassDeclaration(
      made,
      withoutExport<ts.ModifierLike>(made),
      made.name,
      made.typeParameters,
      made.heritageClauses,
      made.members,
    );
    return [plain, ...this.#boxes.renew(name)];
  }

  #variables(statement: ts.VariableStatement, list: ts.VariableDeclarationList): ts.Statement[] {
    if (hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return [];
    const names = namesIn(list);
    const renewed = names.filter((name) => this.#boxes.renewed.has(name));
    if (isUsing(list)) {
      const kept = this.#boxes.inside(
        renewed,
        () => ts.visitNode(statement, this.#references.visit) as ts.Statement,
      );
      return [kept, ...renewed.flatMap((name) => this.#boxes.renew(name))];
    }
    if (renewed.length > 0) {
      return list.declarations.flatMap((declaration) => this.#references.assignments.of(declaration));
    }
    // An accessor may assign to what was a `const`: the type checker alone knows that nobody else does.
    const flags = list.flags & ts.NodeFlags.BlockScoped ? ts.NodeFlags.Let : ts.NodeFlags.None;
    const declarations = list.declarations.map(
      (each) => ts.visitNode(each, this.#references.visit) as ts.VariableDeclaration,
    );
    const plain = ts.setTextRange(f.createVariableDeclarationList(declarations, flags), list);
    return [f.updateVariableStatement(statement, withoutExport(statement), plain)];
  }

  #visited<Statement extends ts.Statement>(statement: Statement): Statement {
    return ts.visitEachChild(statement, this.#references.visit, this.#context);
  }
}
