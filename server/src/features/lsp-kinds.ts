// LSP's numbers by name. The protocol's own package has them too, but comes with 22 kB that nothing here needs.
export const CompletionItemKind = {
  Module: 9,
  Property: 10,
  Snippet: 15,
  File: 17,
  Folder: 19,
  EnumMember: 20,
} as const;
export const CompletionItemTag = { Deprecated: 1 } as const;
export const InsertTextFormat = { Snippet: 2 } as const;
export const InlayHintKind = { Parameter: 2 } as const;
export const SymbolKind = {
  File: 1,
  Module: 2,
  Namespace: 3,
  Field: 8,
  Interface: 11,
  Variable: 13,
  Object: 19,
  Key: 20,
  Null: 21,
  Event: 24,
} as const;
