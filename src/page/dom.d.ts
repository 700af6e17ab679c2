interface Element { readonly outerHTML: string; readonly nodeType: number } interface SVGElement extends Element {} declare const document: any;
