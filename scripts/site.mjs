// `npm run site`: writes the course as a web site, for any static server and under any path: into site/, or the folder
// that is named. With --serve it then shows it on this machine.
import { join, resolve } from "node:path";
import { main } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";
import { buildLab } from "./site/lab.mjs";
import { buildPages, runNotebooks } from "./site/pages.mjs";
import { serve } from "./site/serve.mjs";

const asked = process.argv.slice(2);
const site = resolve(asked.find((word) => !word.startsWith("--")) ?? join(root, "site"));

await main(async () => {
  buildPages(runNotebooks(), site);
  await buildLab(join(site, "run"));
  console.log(`${join(site, "index.html")} is the first page.`);
  if (asked.includes("--serve")) await show();
}, "Writing the site");

async function show() {
  const { address, close } = await serve(site, { port: 8000 });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, close);
  console.log(`\nThe site is open at\n\n    ${address}\n\nCtrl-C ends it.\n`);
}
