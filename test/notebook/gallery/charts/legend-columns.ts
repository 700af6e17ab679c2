import * as Plot from "@observablehq/plot";

Plot.legend({ color: { domain: ["one", "two", "three", "four", "five", "six"] }, columns: "3" });
