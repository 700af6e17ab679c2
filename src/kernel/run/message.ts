// What an engine says of a reader's code, in an error's message or in a frame of its stack, quotes what the code became:
// `(0 , $__f.v) is not a function`. Here it is put into the reader's own words: `f is not a function`.

/** Puts the message of an error right, if it quotes names that the compiler made; these begin with `prefix`. */
export function correctMessage(error: unknown, prefix: string): void {
  try {
    if (!(error instanceof Error)) return;
    const written = asWritten(error.message, prefix);
    if (written !== error.message) Reflect.set(error, "message", written);
  } catch {
    // A message of the reader's own that cannot be read.
  }
}

/** A text without the compiler's names: a variable is called by its own, and what was imported without its module. */
export function asWritten(text: string, prefix: string): string {
  if (!text.includes(prefix)) return text;
  const letter = "[\\p{ID_Continue}$]";
  const made = `(?<!${letter})${prefix.replaceAll("$", "\\$")}`;
  return (
    text
      .replace(new RegExp(`${made}_(${letter}+)\\.v(?!${letter})`, "gu"), "$1")
      .replace(new RegExp(`${made}module\\d+\\.`, "gu"), "")
      // A call that must not say what it was called on.
      .replace(/\(0 ?, ([\p{ID_Continue}$.]+)\)/gu, "$1")
  );
}
