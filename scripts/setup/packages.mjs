// The npm packages: exactly those of package-lock.json, with patches/ applied to them.
// Run by itself (npm's postinstall) it only patches, so that a plain `npm ci` leaves the same tree.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { main, Problem } from "./problem.mjs";
import { isProgram, root } from "./root.mjs";
import { run } from "./run.mjs";
import { digest, isStamped, stamp, unstamp } from "./stamp.mjs";

const folder = join(root, "node_modules");
const read = (path) => readFileSync(join(root, path), "utf8");

// Native binaries are chosen by platform, so a checkout shared with a container is stale there.
const lockfile = () => digest(process.platform, process.arch, read("package-lock.json"));

function patches() {
  const names = existsSync(join(root, "patches")) ? readdirSync(join(root, "patches")).sort() : [];
  return digest(...names.flatMap((name) => [name, read(join("patches", name))]));
}

function areInstalled() {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const asked = Object.keys({ ...dependencies, ...devDependencies });
  return isStamped(folder, "packages", lockfile()) && asked.every((name) => existsSync(join(folder, name)));
}

/** Whether node_modules is what the lockfile and the patches say. */
export function packagesAreFresh() {
  return areInstalled() && isStamped(folder, "patches", patches());
}

/** Installs the packages and patches them. */
export async function installPackages() {
  if (areInstalled()) {
    try {
      return await patchPackages();
    } catch {
      // An older patch is in the way: begin again from the published files.
    }
  }
  unstamp(folder, "packages");
  // Under `npm run`, npm says where it is itself; Windows has only npm.cmd, which needs a shell.
  const own = process.env.npm_execpath?.endsWith("npm-cli.js");
  const npm = own ? [process.execPath, process.env.npm_execpath] : ["npm"];
  // The binaries lie inside the packages, so no package's own install script has to run.
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=http"];
  const whole = ["--include=dev", "--include=optional", "--include=peer", "--prefer-offline"];
  const patient = ["--fetch-timeout=20000", "--fetch-retries=2"];
  const bounded = [...patient, "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"];
  await run("Installing the npm packages", [...npm, "ci", ...quiet, ...whole, ...bounded], {
    counts: /^npm http (cache|fetch GET [23])/,
    unit: "answers",
    fails: /^npm http fetch .* attempt \d+ failed/,
    // A full disk is only a warning to npm, which goes on with cut-off files.
    spoils: /TAR_ENTRY_ERROR/,
    shell: !own && process.platform === "win32",
  });
  await patchPackages();
}

// Applies patches/, or finds them applied already, and marks node_modules as done.
async function patchPackages() {
  const program = join(folder, "patch-package", "index.js");
  if (!existsSync(program)) throw new Problem("The npm packages are not installed: run npm run setup.");
  unstamp(folder, "patches");
  await run("Patching the kernel", [process.execPath, program, "--error-on-fail"]);
  stamp(folder, "packages", lockfile());
  stamp(folder, "patches", patches());
}

if (isProgram(import.meta)) await main(patchPackages);
