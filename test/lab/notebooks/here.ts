// A notebook of the course in a page of JupyterLab: what it holds as committed, and what of that is in view.
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { isAnswer, type Notebook, type Picture, pictures } from "../../support/notebook";
import { artifacts } from "../support/course";
import * as lab from "../support/lab";

export class Here {
  readonly charts: readonly Picture[];
  /** Those that are not folded below a Predict. */
  readonly open: readonly Picture[];
  readonly sliders: readonly Picture[];
  /** How the names of its pictures begin. */
  readonly stem: string;

  /** @param opened the page, once there is one */
  constructor(
    readonly notebook: Notebook,
    private readonly opened: () => { page: Page; watch: lab.Watch },
  ) {
    this.charts = notebook.cells.flatMap(pictures);
    this.open = notebook.cells.filter((cell) => !isAnswer(cell)).flatMap(pictures);
    this.sliders = this.charts.filter(({ frames }) => frames.length > 0);
    this.stem = join(artifacts, notebook.name.replace(/\.ipynb$/, ""));
  }

  get page(): Page {
    return this.opened().page;
  }

  get watch(): lab.Watch {
    return this.opened().watch;
  }

  figures(): Locator {
    return lab.outputs(this.page).locator("figure").filter({ visible: true });
  }

  controls(): Locator {
    return this.figures().locator("input[type=range]");
  }

  /** How many of the committed outputs hold a text. */
  count(text: string): number {
    return this.notebook.cells
      .flatMap(({ outputs }) => outputs)
      .filter((output) => output.text.includes(text)).length;
  }
}
