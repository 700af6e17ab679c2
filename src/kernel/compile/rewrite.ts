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
import { awaitsAtTop, declaredNames, importedNames, isUsing } from "./declared";
import { bare, named, naming, variable } from "./make";
import {
  hasModifier,
  identifiersOf,
  isErased,
  isLocalOf,
  isName,
  isOfTypes,
  isValue,
  namesIn,
  namesOf,
  withoutExport,
} from "./nodes";
import { rewriteFile } from "./suspend";

const f = ts.factory;

/** What the rewriting must know of a cell beside its text. */
export interface Surroundings {
  readonly checker: ts.TypeChecker;
  /** The file that declares what earlier cells declared. */
  readonly previous: ts.SourceFile;
  /** Whether a value of this name is there already. */
  readonly isKnown: (name: string) => boolean;
  /** A prefix that no identifier of the cell begins with. */
  readonly prefix: string;
}

/** The names a run of the cell may bring about: `fresh` ones it makes, `renewed` ones it gives another value. */
export interface Bindings {
  readonly fresh: string[];
  readonly renewed: string[];
}

/** Which of the declared names are new, and which are there already. Types are neither. */
export function bindings(cell: ts.SourceFile, around: Surroundings): Bindings {
  const names = [...declaredNames(cell)].filter(
    ([, { kind, name }]) => kind !== "type" && (kind !== "import" || isValue(around.checker, name)),
  );
  const [fresh, renewed]: [string[], string[]] = [[], []];
  for (const [name] of names) (around.isKnown(name) ? renewed : fresh).push(name);
  return { fresh, renewed };
}

/** The transformer for `before` of TypeScript's emit; it leaves other files alone. */
export function rewriteCell(cell: ts.SourceFile, around: Surroundings): ts.TransformerFactory<ts.SourceFile> {
  return (context) => (file) => {
    if (file.fileName !== cell.fileName) return file;
    const shared = new Rewriter(cell, around, context).rewrite(file);
    return rewriteFile(shared, around.prefix, context, awaitsAtTop(cell));
  };
}

class Rewriter {
  readonly #kernel: string;
  readonly #around: Surroundings;
  readonly #context: ts.TransformationContext;
  readonly #declared;
  readonly #renewed: Set<string>;
  readonly #fresh: string[];
  /** Symbols of the cell's own that are reached through a box. */
  readonly #boxed = new Map<ts.Symbol, string>();
  /** Symbols of the cell's imports, and how to write them. */
  readonly #imported = new Map<ts.Symbol, () => ts.Expression>();
  #modules = 0;
  /** Names of `var`s that stand beside renewed ones, whose declaration has become an assignment. */
  readonly #loose = new Set<string>();
  /** Boxes that the cell uses: name → identifier of the constant that holds it. */
  readonly #boxes = new Map<string, ts.Identifier>();

  constructor(cell: ts.SourceFile, around: Surroundings, context: ts.TransformationContext) {
    this.#kernel = `${around.prefix}kernel`;
    this.#around = around;
    this.#context = context;
    this.#declared = declaredNames(cell);
    const { fresh, renewed } = bindings(cell, around);
    this.#fresh = fresh;
    this.#renewed = new Set(renewed);
    for (const name of renewed) {
      const symbol = around.checker.getSymbolAtLocation(this.#named(name));
      if (symbol) this.#boxed.set(symbol, name);
    }
  }

  rewrite(file: ts.SourceFile): ts.SourceFile {
    const imports = file.statements.filter(ts.isImportDeclaration).flatMap((each) => this.#import(each));
    const body: ts.Statement[] = [];
    const last = [...file.statements].reverse().find((statement) => !isErased(statement));
    for (const statement of file.statements) body.push(...this.#top(statement, statement === last));
    const hoisted = [...this.#renewed]
      .filter((name) => this.#declared.get(name)?.kind === "function")
      .map((name) => this.#assign(name, f.createIdentifier(name)));
    const vars = [...this.#renewed].filter((name) => this.#declared.get(name)?.kind === "var");
    return f.updateSourceFile(file, [
      ...[...this.#boxes].map(([name, box]) =>
        variable(box, ts.NodeFlags.Const, this.#call("box", f.createStringLiteral(name))),
      ),
      ...[...this.#loose].map((name) => variable(name, ts.NodeFlags.Let)),
      ...this.#declare(),
      ...imports,
      ...hoisted,
      ...vars.map((name) => this.#reached(name)),
      ...body,
    ]);
  }

  #named(name: string): ts.Identifier {
    return (this.#declared.get(name) as { name: ts.Identifier }).name;
  }

  /** `$kernel.member(…)` */
  #call(member: string, ...args: ts.Expression[]): ts.Expression {
    return f.createCallExpression(
      f.createPropertyAccessExpression(f.createIdentifier(this.#kernel), member),
      undefined,
      args,
    );
  }

  /** `$rate.v`, where the value of a name that is known already lives. */
  #box(name: string): ts.PropertyAccessExpression {
    let box = this.#boxes.get(name);
    if (box === undefined) {
      // No name of the reader's makes it one of the kernel's own, such as `$_kernel`.
      box = f.createIdentifier(`${this.#around.prefix}_${name}`);
      this.#boxes.set(name, box);
    }
    return f.createPropertyAccessExpression(box, "v");
  }

  #reached(name: string): ts.Statement {
    return f.createExpressionStatement(this.#call("reach", f.createStringLiteral(name)));
  }

  #assign(name: string, value: ts.Expression): ts.Statement {
    return f.createExpressionStatement(
      f.createComma(
        f.createAssignment(this.#box(name), value),
        this.#call("reach", f.createStringLiteral(name)),
      ),
    );
  }

  /** `$kernel.declare("rate", () => rate, ($value) => rate = $value);` */
  #declare(): ts.Statement[] {
    const value = `${this.#around.prefix}value`;
    const arrow = (parameters: string[], body: ts.Expression) =>
      f.createArrowFunction(
        undefined,
        undefined,
        parameters.map((name) => f.createParameterDeclaration(undefined, undefined, name)),
        undefined,
        undefined,
        body,
      );
    return this.#fresh.map((name) => {
      const kind = this.#declared.get(name)?.kind;
      const symbol =
        kind === "import" ? this.#around.checker.getSymbolAtLocation(this.#named(name)) : undefined;
      const imported = symbol && this.#imported.get(symbol);
      const target = () => imported?.() ?? f.createIdentifier(name);
      const write = arrow([value], this.#store(target(), value));
      return f.createExpressionStatement(
        this.#call("declare", f.createStringLiteral(name), arrow([], target()), write),
      );
    });
  }

  /** `rate = $value`; for an import `path_1 = $kernel.shadow(path_1, "sep", $value)`, since a module is not ours to change. */
  #store(target: ts.Expression, value: string): ts.Expression {
    if (ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)) {
      const module = target.expression;
      const name = ts.isElementAccessExpression(target)
        ? target.argumentExpression
        : f.createStringLiteral(ts.idText(target.name));
      return f.createAssignment(module, this.#call("shadow", module, name, f.createIdentifier(value)));
    }
    return f.createAssignment(target, f.createIdentifier(value));
  }

  /** An import as a variable that holds the module; nothing if only types are imported. */
  #import(statement: ts.ImportDeclaration): ts.Statement[] {
    const { importClause, moduleSpecifier } = statement;
    const values = importedNames(statement).filter((name) => isValue(this.#around.checker, name));
    if (importClause && values.length === 0) return [];
    const module = f.createIdentifier(`${this.#around.prefix}module${this.#modules++}`);
    const bound = importClause?.namedBindings;
    for (const name of values) {
      const symbol = this.#around.checker.getSymbolAtLocation(name);
      if (!symbol) continue;
      if (bound && ts.isNamespaceImport(bound) && bound.name === name)
        this.#imported.set(symbol, () => module);
      else {
        const element =
          bound && ts.isNamedImports(bound) ? bound.elements.find((each) => each.name === name) : undefined;
        const property = element ? (element.propertyName ?? element.name).text : "default";
        this.#imported.set(symbol, () =>
          f.createElementAccessExpression(module, f.createStringLiteral(property)),
        );
      }
    }
    const load = ts.setTextRange(this.#call("import", moduleSpecifier), statement);
    const loaded = ts.setSourceMapRange(load, statement);
    const made = variable(module, ts.NodeFlags.Let, loaded);
    const renewed = values.map((name) => ts.idText(name)).filter((name) => this.#renewed.has(name));
    // Renewed, the name follows the new module from now on, in the earlier cells as well.
    const follow = renewed.map((name) => {
      const symbol = this.#around.checker.getSymbolAtLocation(this.#named(name)) as ts.Symbol;
      const read = f.createArrowFunction(
        undefined,
        undefined,
        [],
        undefined,
        undefined,
        (this.#imported.get(symbol) as () => ts.Expression)(),
      );
      return f.createExpressionStatement(this.#call("follow", f.createStringLiteral(name), read));
    });
    return [ts.setSourceMapRange(made, statement), ...follow];
  }

  #top(statement: ts.Statement, isLast: boolean): ts.Statement[] {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) return [];
    if (ts.isVariableStatement(statement)) return this.#variables(statement, statement.declarationList);
    if (ts.isFunctionDeclaration(statement)) return this.#function(statement);
    if (ts.isClassDeclaration(statement)) return this.#class(statement);
    if (ts.isEnumDeclaration(statement) || ts.isModuleDeclaration(statement)) {
      const name = statement.name.text;
      const made = this.#inside(name, () => ts.visitEachChild(statement, this.#visit, this.#context));
      const plain = ts.isEnumDeclaration(made)
        ? f.updateEnumDeclaration(made, withoutExport(made), made.name, made.members)
        : f.updateModuleDeclaration(
            made as ts.ModuleDeclaration,
            withoutExport(made),
            (made as ts.ModuleDeclaration).name,
            (made as ts.ModuleDeclaration).body,
          );
      return [plain, ...(this.#renewed.has(name) ? [this.#assign(name, f.createIdentifier(name))] : [])];
    }
    if (ts.isImportEqualsDeclaration(statement)) return this.#alias(statement);
    if (ts.isExportAssignment(statement)) return [this.#value(statement.expression, isLast, statement)];
    if (ts.isExpressionStatement(statement)) return [this.#value(statement.expression, isLast, statement)];
    if (hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return [];
    return [ts.visitNode(statement, this.#visit) as ts.Statement];
  }

  /** `import Inner = Outer.Inner` as a variable; nothing if it means a type. */
  #alias({ name, moduleReference }: ts.ImportEqualsDeclaration): ts.Statement[] {
    if (ts.isExternalModuleReference(moduleReference) || !isValue(this.#around.checker, name)) return [];
    const read = (entity: ts.EntityName): ts.Expression =>
      ts.isIdentifier(entity)
        ? (this.#reference(entity) ?? entity)
        : f.createPropertyAccessExpression(read(entity.left), entity.right);
    const text = ts.idText(name);
    return [
      this.#renewed.has(text)
        ? this.#assign(text, read(moduleReference))
        : variable(text, ts.NodeFlags.None, read(moduleReference)),
    ];
  }

  /** An expression at the top level; the last one is what the cell returns, in an array: a promise stays a promise. */
  #value(
    expression: ts.Expression,
    isLast: boolean,
    from: ts.Statement | undefined = undefined,
  ): ts.Statement {
    const visited = ts.visitNode(expression, this.#visit) as ts.Expression;
    const made = isLast
      ? f.createReturnStatement(f.createArrayLiteralExpression([visited]))
      : f.createExpressionStatement(visited);
    return from ? ts.setTextRange(made, from) : made;
  }

  #function(statement: ts.FunctionDeclaration): ts.Statement[] {
    const made = ts.visitEachChild(statement, this.#visit, this.#context);
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
    const made = this.#inside(name, () => ts.visitEachChild(statement, this.#visit, this.#context));
    if (name === undefined) return [];
    const plain = f.updateClassDeclaration(
      made,
      withoutExport<ts.ModifierLike>(made),
      made.name,
      made.typeParameters,
      made.heritageClauses,
      made.members,
    );
    return [plain, ...(this.#renewed.has(name) ? [this.#assign(name, f.createIdentifier(name))] : [])];
  }

  /** Visits the inside of a class, an enum or a namespace, where its own name means itself. */
  #inside<Result>(name: string | undefined, visit: () => Result): Result {
    const symbol =
      name !== undefined && this.#renewed.has(name)
        ? this.#around.checker.getSymbolAtLocation(this.#named(name))
        : undefined;
    if (symbol) this.#boxed.delete(symbol);
    try {
      return visit();
    } finally {
      if (symbol) this.#boxed.set(symbol, name as string);
    }
  }

  #variables(statement: ts.VariableStatement, list: ts.VariableDeclarationList): ts.Statement[] {
    if (hasModifier(statement, ts.SyntaxKind.DeclareKeyword)) return [];
    const names = namesIn(list);
    const renewed = names.filter((name) => this.#renewed.has(name));
    if (isUsing(list)) {
      const kept = this.#inUsing(renewed, () => ts.visitNode(statement, this.#visit) as ts.Statement);
      return [kept, ...renewed.map((name) => this.#assign(name, f.createIdentifier(name)))];
    }
    if (renewed.length > 0) {
      return list.declarations.flatMap((declaration) => this.#assignments(declaration));
    }
    // An accessor may assign to what was a `const`: the type checker alone knows that nobody else does.
    const flags = list.flags & ts.NodeFlags.BlockScoped ? ts.NodeFlags.Let : ts.NodeFlags.None;
    const declarations = list.declarations.map(
      (each) => ts.visitNode(each, this.#visit) as ts.VariableDeclaration,
    );
    const plain = ts.setTextRange(f.createVariableDeclarationList(declarations, flags), list);
    return [f.updateVariableStatement(statement, withoutExport(statement), plain)];
  }

  #inUsing<Result>(names: string[], visit: () => Result): Result {
    return names.length === 0 ? visit() : this.#inside(names[0], () => this.#inUsing(names.slice(1), visit));
  }

  /** A declaration of names that are there already, as an assignment to them. */
  #assignments(declaration: ts.VariableDeclaration): ts.Statement[] {
    const initial = declaration.initializer
      ? (ts.visitNode(declaration.initializer, this.#visit) as ts.Expression)
      : f.createVoidZero();
    const value = ts.isIdentifier(declaration.name) ? named(ts.idText(declaration.name), initial) : initial;
    const assigned = f.createExpressionStatement(f.createAssignment(this.#target(declaration.name), value));
    const reached = namesOf(declaration.name).filter((name) => this.#renewed.has(name));
    return [ts.setTextRange(assigned, declaration), ...reached.map((name) => this.#reached(name))];
  }

  /** What can be declared, as what can be assigned to. */
  #target(name: ts.BindingName): ts.Expression {
    if (ts.isIdentifier(name)) {
      const text = ts.idText(name);
      if (!this.#renewed.has(text)) this.#loose.add(text);
      return ts.setTextRange(this.#renewed.has(text) ? this.#box(text) : f.createIdentifier(text), name);
    }
    const withDefault = (element: ts.BindingElement) => {
      const target = this.#target(element.name);
      if (!element.initializer) return target;
      const initial = ts.visitNode(element.initializer, this.#visit) as ts.Expression;
      return f.createAssignment(
        target,
        ts.isIdentifier(element.name) ? named(ts.idText(element.name), initial) : initial,
      );
    };
    if (ts.isArrayBindingPattern(name))
      return f.createArrayLiteralExpression(
        name.elements.map((element) =>
          ts.isOmittedExpression(element)
            ? element
            : element.dotDotDotToken
              ? f.createSpreadElement(this.#target(element.name))
              : withDefault(element),
        ),
      );
    return f.createObjectLiteralExpression(
      name.elements.map((element) => {
        if (element.dotDotDotToken) return f.createSpreadAssignment(this.#target(element.name));
        const property = element.propertyName ?? (element.name as ts.Identifier);
        const key = ts.visitNode(property, (node) =>
          ts.isComputedPropertyName(node) ? this.#visit(node) : node,
        ) as ts.PropertyName;
        return f.createPropertyAssignment(
          ts.isIdentifier(key) ? f.createIdentifier(ts.idText(key)) : key,
          withDefault(element),
        );
      }),
    );
  }

  readonly #visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
    if (isOfTypes(node)) return node;
    if (ts.isIdentifier(node)) return this.#reference(node) ?? node;
    if (ts.isShorthandPropertyAssignment(node)) return this.#shorthand(node);
    if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) return this.#bareCall(node);
    if (ts.isBinaryExpression(node) && naming.has(node.operatorToken.kind) && ts.isIdentifier(node.left))
      return this.#assignment(node, node.left);
    if (ts.isVariableStatement(node) && this.#isRenewed(node.declarationList))
      return node.declarationList.declarations.flatMap((each) =>
        each.initializer ? this.#assignments(each) : [],
      );
    if (ts.isVariableDeclarationList(node) && this.#isRenewed(node)) return this.#head(node);
    return ts.visitEachChild(node, this.#visit, this.#context);
  };

  /** `f = () => 1`: the function takes the name, also where the variable is reached through a box. */
  #assignment(node: ts.BinaryExpression, left: ts.Identifier): ts.Expression {
    const target = this.#reference(left);
    const value = ts.visitNode(node.right, this.#visit) as ts.Expression;
    return f.updateBinaryExpression(
      node,
      target ?? left,
      node.operatorToken,
      target ? named(ts.idText(left), value) : value,
    );
  }

  /** Whether a `var` in a block or the head of a loop names what is there already. */
  #isRenewed(list: ts.VariableDeclarationList): boolean {
    if (list.flags & ts.NodeFlags.BlockScoped) return false;
    return list.declarations.some(({ name }) =>
      identifiersOf(name).some((id) =>
        this.#boxed.has(this.#around.checker.getSymbolAtLocation(id) as ts.Symbol),
      ),
    );
  }

  /** The head of a loop, `var i = 0` or `var x of …`, as an expression. */
  #head(list: ts.VariableDeclarationList): ts.Expression {
    const parts = list.declarations.map((each) => {
      const target = this.#target(each.name);
      return each.initializer
        ? f.createAssignment(target, ts.visitNode(each.initializer, this.#visit) as ts.Expression)
        : target;
    });
    return parts.reduce((all, part) => f.createComma(all, part));
  }

  /** How to write a name that means something beyond the cell; undefined for all others. */
  #reference(id: ts.Identifier): ts.Expression | undefined {
    if (isName(id)) return undefined;
    const symbol = this.#around.checker.getSymbolAtLocation(id);
    return symbol && this.#written(symbol, id);
  }

  #written(symbol: ts.Symbol, id: ts.Identifier): ts.Expression | undefined {
    const boxed = this.#boxed.get(symbol);
    if (boxed !== undefined) return ts.setTextRange(this.#box(boxed), id);
    const imported = this.#imported.get(symbol);
    if (imported) return ts.setTextRange(imported(), id);
    if (isLocalOf(this.#around.previous, symbol)) return ts.setTextRange(this.#box(ts.idText(id)), id);
    return undefined;
  }

  /** `{ rate }` becomes `{ rate: $rate.v }`, and `{ rate = 1 }` in a pattern `{ rate: $rate.v = 1 }`. */
  #shorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    const symbol = this.#around.checker.getShorthandAssignmentValueSymbol(node);
    const written = symbol && this.#written(symbol, node.name);
    const given =
      node.objectAssignmentInitializer &&
      (ts.visitNode(node.objectAssignmentInitializer, this.#visit) as ts.Expression);
    const initial = written && given ? named(ts.idText(node.name), given) : given;
    if (!written) return initial ? f.updateShorthandPropertyAssignment(node, node.name, initial) : node;
    return f.createPropertyAssignment(
      f.createIdentifier(ts.idText(node.name)),
      initial ? f.createAssignment(written, initial) : written,
    );
  }

  /** `f(x)` becomes `(0, $f.v)(x)`: the function gets no `this`, and a stack says f. */
  #bareCall(node: ts.CallExpression | ts.TaggedTemplateExpression): ts.Node {
    const visited = ts.visitEachChild(node, this.#visit, this.#context);
    if (ts.isCallExpression(node) && ts.isCallExpression(visited)) {
      if (!ts.isIdentifier(node.expression) || visited.expression === node.expression) return visited;
      return f.updateCallExpression(
        visited,
        bare(visited.expression, node.expression),
        undefined,
        visited.arguments,
      );
    }
    if (
      ts.isTaggedTemplateExpression(node) &&
      ts.isTaggedTemplateExpression(visited) &&
      ts.isIdentifier(node.tag) &&
      visited.tag !== node.tag
    )
      return f.updateTaggedTemplateExpression(
        visited,
        bare(visited.tag, node.tag),
        undefined,
        visited.template,
      );
    return visited;
  }
}
