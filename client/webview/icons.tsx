/** Strokes on a 16 by 16 grid. */
const shapes = {
  warning: "M8 2.2 14.4 13.5H1.6Z M8 6.5v3.2 M8 11.4v.4",
  error: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z M5.7 5.7l4.6 4.6 M10.3 5.7l-4.6 4.6",
  information: "M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8Z M8 7.2v4 M8 4.7v.4",
  chevron: "M5.5 3.5 10 8l-4.5 4.5",
  copy: "M5.5 5.5h7v8h-7z M10.5 5.5v-3h-7v8h2",
  picture: "M2 3h12v10H2z M2 11l3.5-3.5 3 3L11 8l3 3",
  filter: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z M10.3 10.3 14 14",
  file: "M4 1.8h5.5L12.5 5v9.2H4z M9.2 2v3.3h3.2",
} as const;

/** Decoration beside words; hidden from screen readers. */
export const Icon = ({ name }: { readonly name: keyof typeof shapes }) => (
  <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={shapes[name]} />
  </svg>
);
