// The buttons and sliders below a picture: in one quiet style and the page's own colours, whatever its theme. They are
// made by scripts, so that a style element can say it: where no scripts run, there are none of them.

/** The class of every control. */
export const control = "downhill-control";

/** The rules for controls, as the text of a style element. */
export const controlStyle = `
.${control} { color: inherit; font: inherit; min-height: 28px }
button.${control} { min-width: 72px; padding: 2px 12px; background: none; cursor: pointer; border: 1px solid; \
border-color: color-mix(in srgb, currentColor 60%, transparent); border-radius: 4px }
button.${control}:hover { border-color: currentColor }
input.${control} { accent-color: color-mix(in srgb, currentColor 60%, Canvas); cursor: pointer }
.${control}:focus-visible { outline: 2px solid; outline-offset: 2px }
`.trim();
