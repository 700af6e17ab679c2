import * as Plot from "@observablehq/plot";

Plot.plot({ marks: [Plot.ruleX([1, 2, 4]), Plot.ruleY([0, 3], { stroke: "tomato", strokeDasharray: "4" })] });
