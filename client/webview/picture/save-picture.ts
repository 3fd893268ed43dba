/** Properties that the style sheet gives and a picture on its own needs. */
const properties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
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
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.prepend(background(picture));
  return new XMLSerializer().serializeToString(copy);
}

function background(picture: SVGSVGElement): SVGRectElement {
  const { width, height } = picture.viewBox.baseVal;
  const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  rect.setAttribute("width", String(width));
  rect.setAttribute("height", String(height));
  rect.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  return rect;
}
