// Loaded before every script of the course (node -r), in syntax that the oldest Node reads: a Node too old to
// parse the rest still says what is wrong. 20.19 and 22.12 are the first that can `require` Observable Plot.
var parts = process.versions.node.split(".");
var major = Number(parts[0]);
var minor = Number(parts[1]);
var recent = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
if (!recent) {
  console.error(
    "This course needs Node 20.19, 22.12 or newer and was started with Node " +
      process.versions.node +
      ": install a newer Node (its site is nodejs.org), then run the command again.",
  );
  process.exit(1);
}
