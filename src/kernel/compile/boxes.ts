// How a name that means something beyond the cell is written: an earlier cell's through its box, `$rate.v`, an import
// as a property of its module.
import ts from "typescript";
import { bindings, type Surroundings } from "./bindings";
import { declaredNames } from "./declared";
import { variable } from "./make";
import { isLocalOf, isName } from "./nodes";

const f = ts.factory;

export class Boxes {
  readonly around: Surroundings;
  /** What the cell declares. */
  readonly declared;
  /** The names that it makes, and those that are there already. */
  readonly fresh: readonly string[];
  readonly renewed: ReadonlySet<string>;
  /** Symbols of the cell's own that are reached through a box. */
  readonly #boxed = new Map<ts.Symbol, string>();
  /** Symbols of the cell's imports, and how to write them. */
  readonly imported = new Map<ts.Symbol, () => ts.Expression>();
  /** Boxes that the cell uses: name → identifier of the constant that holds it. */
  readonly #boxes = new Map<string, ts.Identifier>();

  constructor(cell: ts.SourceFile, around: Surroundings) {
    this.around = around;
    this.declared = declaredNames(cell);
    const { fresh, renewed } = bindings(cell, around);
    this.fresh = fresh;
    this.renewed = new Set(renewed);
    for (const name of renewed) {
      const symbol = this.symbol(name);
      if (symbol) this.#boxed.set(symbol, name);
    }
  }

  /** The symbol of a name that the cell declares. */
  symbol(name: string): ts.Symbol | undefined {
    const { name: id } = this.declared.get(name) as { name: ts.Identifier };
    return this.around.checker.getSymbolAtLocation(id);
  }

  /** Whether an identifier means what is there already. */
  isBoxed(id: ts.Identifier): boolean {
    return this.#boxed.has(this.around.checker.getSymbolAtLocation(id) as ts.Symbol);
  }

  /** `$kernel.member(…)` */
  call(member: string, ...args: ts.Expression[]): ts.Expression {
    const kernel = f.createIdentifier(`${this.around.prefix}kernel`);
    return f.createCallExpression(f.createPropertyAccessExpression(kernel, member), undefined, args);
  }

  /** `$rate.v`, where the value of a name that is known already lives. */
  box(name: string): ts.PropertyAccessExpression {
    let box = this.#boxes.get(name);
    if (box === undefined) {
      // No name of the reader's makes it one of the kernel's own, such as `$_kernel`.
      box = f.createIdentifier(`${this.around.prefix}_${name}`);
      this.#boxes.set(name, box);
    }
    return f.createPropertyAccessExpression(box, "v");
  }

  /** `const $rate = $kernel.box("rate");` for each box that was asked for. */
  constants(): ts.Statement[] {
    return [...this.#boxes].map(([name, box]) =>
      variable(box, ts.NodeFlags.Const, this.call("box", f.createStringLiteral(name))),
    );
  }

  /** `$kernel.reach("rate");` */
  reached(name: string): ts.Statement {
    return f.createExpressionStatement(this.call("reach", f.createStringLiteral(name)));
  }

  /** `$rate.v = rate, $kernel.reach("rate");` after a declaration of the name; nothing if it is new. */
  renew(name: string): ts.Statement[] {
    return this.renewed.has(name) ? [this.assign(name, f.createIdentifier(name))] : [];
  }

  /** `$rate.v = value, $kernel.reach("rate");` */
  assign(name: string, value: ts.Expression): ts.Statement {
    return f.createExpressionStatement(
      f.createComma(
        f.createAssignment(this.box(name), value),
        this.call("reach", f.createStringLiteral(name)),
      ),
    );
  }

  /** How to write a name that means something beyond the cell; undefined for all others. */
  reference(id: ts.Identifier): ts.Expression | undefined {
    if (isName(id)) return undefined;
    const symbol = this.around.checker.getSymbolAtLocation(id);
    return symbol && this.written(symbol, id);
  }

  written(symbol: ts.Symbol, id: ts.Identifier): ts.Expression | undefined {
    const boxed = this.#boxed.get(symbol);
    if (boxed !== undefined) return ts.setTextRange(this.box(boxed), id);
    const imported = this.imported.get(symbol);
    if (imported) return ts.setTextRange(imported(), id);
    if (isLocalOf(this.around.previous, symbol)) return ts.setTextRange(this.box(ts.idText(id)), id);
    return undefined;
  }

  /** Visits what declares these names: a class, an enum, a namespace, a `using`. In there they mean themselves. */
  inside<Result>([name, ...more]: readonly string[], visit: () => Result): Result {
    if (name === undefined) return visit();
    const symbol = this.renewed.has(name) ? this.symbol(name) : undefined;
    if (symbol) this.#boxed.delete(symbol);
    try {
      return this.inside(more, visit);
    } finally {
      if (symbol) this.#boxed.set(symbol, name);
    }
  }
}
