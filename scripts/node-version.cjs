// Loaded before whatever installs or starts the course (node -r), in syntax that the oldest Node reads: a Node too old to
// parse the rest still says what is wrong. 20.19 is the first that can `require` Observable Plot; jsdom
// asks for 22.13 among the 22s, and leaves out the odd releases, which nobody keeps up.
var version = process.versions.node;
var major = Number(version.split(".")[0]);
var minor = Number(version.split(".")[1]);
var recent = major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19);
var sentence =
  "This course needs Node 20.19, 22.13, 24 or newer and was started with Node " +
  version +
  ": install a newer Node (its site is nodejs.org), then run the command again.";
if (!recent) {
  console.error(sentence);
  process.exit(1);
}
