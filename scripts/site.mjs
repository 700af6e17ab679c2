// `npm run site`: writes the course as a web site into site/, for any static server and any path below a host.
// With --serve it then shows it on this machine.
import { join } from "node:path";
import { main } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";
import { setUp } from "./setup.mjs";
import { buildPages, runNotebooks } from "./site/build.mjs";
import { serve } from "./site/serve.mjs";

const site = join(root, "site");

await main(async () => {
  await setUp();
  buildPages(runNotebooks(), site);
  console.log(`${join(site, "index.html")} is the first page.`);
  if (process.argv.includes("--serve")) await show();
}, "Writing the site");

async function show() {
  const { address, close } = await serve(site, { port: 8000 });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, close);
  console.log(`\nThe site is open at\n\n    ${address}\n\nCtrl-C ends it.\n`);
}
