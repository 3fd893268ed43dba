/** A line of the conversation with the server, without the documents in it: they may hold keys and passwords. */
export const withoutTexts = (line: string): string =>
  line.replace(
    /("(?:text|newText|insertText|pushReply)":\s*)"((?:[^"\\]|\\.)*)"/g,
    (_, name: string, text: string) => `${name}"(${text.length} characters)"`,
  );
