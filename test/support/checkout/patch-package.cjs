// A pretended patch-package.
const { goesOn, note } = require(`${process.env.BOX}/pretend.cjs`);

note("patch");
goesOn("patch");
