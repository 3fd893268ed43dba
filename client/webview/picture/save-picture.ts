/** Properties that the style sheet gives and a picture on its own needs. */
const properties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-family",
  "font-size",
  "font-weight",
];

/** The picture as a file of its own: what the theme's style sheet says is written into the elements. */
export function pictureFile(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return "";
  const originals = picture.querySelectorAll("*");
  for (const [i, element] of copy.querySelectorAll("*").entries()) {
    const style = getComputedStyle(originals[i] ?? picture);
    for (const name of properties) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
  }
  copy.removeAttribute("class");
  const { x, y, width, height } = framed(picture);
  copy.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.prepend(background(picture));
  return new XMLSerializer().serializeToString(copy);
}

/** With a margin, which on the page is the page's own. */
function framed(picture: SVGSVGElement) {
  const { width, height } = picture.viewBox.baseVal;
  return { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}

const MARGIN = 16;

function background(picture: SVGSVGElement): SVGRectElement {
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries(framed(picture))) rect.setAttribute(name, String(value));
  rect.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  return rect;
}
