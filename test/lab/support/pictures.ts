// What the charts in an output look like in the page, and how readable they are: contrast is WCAG 2.2's ratio.
import type { Locator, Page } from "playwright-core";

/** A chart as the page shows it. */
export interface Shown {
  readonly alt: string;
  readonly width: number;
  readonly caption: string;
  /** Every word of the figure, in order. */
  readonly words: string;
  readonly src: string;
}

/** The charts in front, once their pictures are decoded. */
export function shown(figures: Locator): Promise<Shown[]> {
  return figures.evaluateAll((all) =>
    Promise.all(
      all.map(async (figure) => {
        const image = figure.querySelector("img") as HTMLImageElement;
        await image.decode().catch(() => undefined);
        const caption = figure.querySelector("figcaption")?.textContent ?? "";
        const copy = figure.cloneNode(true) as HTMLElement;
        for (const script of copy.querySelectorAll("script")) script.remove();
        const words = [...copy.childNodes]
          .map((node) => node.textContent?.trim())
          .join(" ")
          .trim();
        return { alt: image.alt, width: image.naturalWidth, caption, words, src: image.src };
      }),
    ),
  );
}

/** Text of the page (caption, label, value, button) that stands out too little: less than 4.5 to 1. */
export function faintText(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (!canvas) throw new Error("no canvas");
    /** Paints the colours over each other and returns what is seen. */
    const mix = (colours: string[]) => {
      canvas.clearRect(0, 0, 1, 1);
      for (const colour of colours) {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
      }
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour: number[]) => {
      const [r, g, b] = colour
        .map((level) => level / 255)
        .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    return all
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
      )
      .flatMap((element) => {
        const behind: string[] = [];
        let opacity = 1;
        for (let at: Element | null = element; at; at = at.parentElement) {
          const style = getComputedStyle(at);
          behind.unshift(style.backgroundColor);
          opacity *= Number(style.opacity);
        }
        const back = mix(behind);
        const front = mix([...behind, getComputedStyle(element).color]);
        const seen = front.map((level, k) => level * opacity + back[k] * (1 - opacity));
        const [text, paper] = [luminance(seen), luminance(back)];
        const ratio = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
        return ratio < 4.5 ? [`${element.textContent?.trim()}: ${ratio.toFixed(2)}`] : [];
      });
  });
}

/** The smallest type of each chart as the page shows it, in pixels of the page. */
export function smallestType(figures: Locator): Promise<number[]> {
  return figures.locator("img[src*='<svg']").evaluateAll((images) =>
    (images as HTMLImageElement[]).flatMap((image) => {
      // Folded away.
      if (image.width === 0) return [];
      const host = document.createElement("div");
      const shadow = host.attachShadow({ mode: "open" });
      const text = decodeURIComponent(image.src.slice(image.src.indexOf(",") + 1));
      const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
      shadow.append(document.importNode(svg, true));
      document.body.append(host);
      const words = [...shadow.querySelectorAll("text, tspan")].filter(({ textContent }) =>
        textContent?.trim(),
      );
      const sizes = words.map((word) => Number.parseFloat(getComputedStyle(word).fontSize));
      host.remove();
      return [(Math.min(...sizes) * image.width) / Number(svg.getAttribute("width"))];
    }),
  );
}

/**
 * What stands out too little in a chart: words with less than 4.5 to 1 against what is painted behind them, lines
 * with less than 3 to 1 against their ground (dots lie on lines). Marks cross: one pixel in twenty may fail under a
 * word, one in four along a line. Plot's grid and the contours only support the axes and the shading: left out.
 */
export function faintMarks(page: Page, picture: string): Promise<string[]> {
  return page.evaluate(async (src) => {
    const decorative = /grid|contour/;
    const host = document.createElement("div");
    host.style.cssText = "position: fixed; left: 0; top: 0; opacity: 0; pointer-events: none";
    const shadow = host.attachShadow({ mode: "open" });
    const text = decodeURIComponent(src.slice(src.indexOf(",") + 1));
    const svg = document.importNode(
      new DOMParser().parseFromString(text, "image/svg+xml").documentElement,
      true,
    ) as unknown as SVGSVGElement;
    shadow.append(svg);
    document.body.append(host);
    const { left, top, width, height } = svg.getBoundingClientRect();
    const all = [...svg.querySelectorAll<SVGGraphicsElement>("text, path, line, circle, rect")];
    const style = new Map(all.map((element) => [element, getComputedStyle(element)]));
    const isLine = (element: SVGGraphicsElement) =>
      element.tagName === "line" || (element.tagName !== "text" && style.get(element)?.fill === "none");
    const isGround = (element: SVGGraphicsElement) =>
      element.tagName !== "text" && !isLine(element) && !element.closest("circle, [aria-label=dot]");

    /** The pixels of what is painted before an element and `counts`: each distinct picture is made once. */
    const made = new Map<string, Promise<ImageData>>();
    const before = (index: number, counts: (element: SVGGraphicsElement) => boolean) => {
      const painted = all.map((element, place) => place < index && counts(element));
      const key = painted.map(Number).join("");
      const image = made.get(key) ?? paint(painted);
      made.set(key, image);
      return image;
    };
    const paint = async (painted: boolean[]) => {
      const copy = svg.cloneNode(true) as SVGSVGElement;
      const copies = copy.querySelectorAll<SVGGraphicsElement>("text, path, line, circle, rect");
      for (const [place, one] of [...copies].entries()) {
        if (!painted[place]) one.style.display = "none";
        // A contour's line is crossed; what is stood on is the shading.
        if (one.closest("[aria-label=contour]")) one.style.stroke = "none";
      }
      const image = new Image(width, height);
      image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
      if (!canvas) throw new Error("no canvas");
      canvas.drawImage(image, 0, 0);
      return canvas.getImageData(0, 0, Math.ceil(width), Math.ceil(height));
    };
    type Colour = readonly number[];
    const colourOf = (css: string): Colour => (css.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: Colour) => {
      const [r, g, b] = colour
        .slice(0, 3)
        .map((level) => level / 255)
        .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const over = (front: Colour, back: Colour, alpha: number) =>
      front.slice(0, 3).map((level, k) => level * alpha + back[k] * (1 - alpha));
    const ratio = (front: Colour, back: Colour, alpha: number) => {
      const [a, b] = [luminance(over(front, back, alpha)), luminance(back)];
      return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    };
    const opacity = (element: Element) => {
      let product = 1;
      for (let at: Element | null = element; at && at !== svg; at = at.parentElement)
        product *= Number(getComputedStyle(at).opacity);
      return product;
    };
    const pixel = ({ data, width: across, height: down }: ImageData, x: number, y: number): Colour => {
      const [column, row] = [Math.round(x - left), Math.round(y - top)];
      if (column < 0 || row < 0 || column >= across || row >= down) return [];
      return [...data.slice(4 * (row * across + column), 4 * (row * across + column) + 3)];
    };
    const isFaint = (ratios: number[], least: number, forgiven: number) =>
      ratios.filter((one) => one < least).length > ratios.length * forgiven;

    const faint: string[] = [];
    const report = (what: string, ratios: number[]) =>
      faint.push(`${what}: ${Math.min(...ratios).toFixed(2)}`);
    for (const [index, element] of all.entries()) {
      const css = style.get(element) as CSSStyleDeclaration;
      if (element.closest("[aria-label]")?.getAttribute("aria-label")?.match(decorative)) continue;
      if (element.tagName === "text") {
        const behind = await before(index, (other) => other.tagName !== "text");
        const box = element.getBoundingClientRect();
        const halo = css.paintOrder.startsWith("stroke") && Number.parseFloat(css.strokeWidth) >= 3;
        const ratios: number[] = [];
        for (let x = box.left; x < box.right; x += 2)
          for (let y = box.top; y < box.bottom; y += 2) {
            const back = halo ? colourOf(css.stroke) : pixel(behind, x, y);
            const alpha = opacity(element) * Number(css.fillOpacity);
            if (back.length) ratios.push(ratio(colourOf(css.fill), back, alpha));
          }
        if (isFaint(ratios, 4.5, 1 / 20)) report(`“${element.textContent}”`, ratios);
      } else if (isLine(element) && css.stroke !== "none") {
        const behind = await before(index, isGround);
        const path = element as SVGGeometryElement;
        const place = path.getScreenCTM();
        const length = path.getTotalLength();
        const alpha = opacity(element) * Number(css.strokeOpacity);
        const ratios: number[] = [];
        for (let step = 0; step <= 40; step++) {
          const at = path.getPointAtLength((length * step) / 40).matrixTransform(place ?? undefined);
          const back = pixel(behind, at.x, at.y);
          if (back.length) ratios.push(ratio(colourOf(css.stroke), back, alpha));
        }
        if (isFaint(ratios, 3, 1 / 4))
          report(
            `${element.parentElement?.getAttribute("aria-label") ?? element.tagName} ${css.stroke}`,
            ratios,
          );
      }
    }
    host.remove();
    return faint;
  }, picture);
}
