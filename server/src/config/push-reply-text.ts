const MESSAGE = /^(.*?\bPUSH_(?:REPLY|UPDATE),)(.*)$/gm;

/**
 * What a server has sent, one option a line, each character where it was: commas end options, and what a log writes
 * around the message becomes blank.
 */
export const pushReplyText = (text: string): string =>
  text
    .replace(MESSAGE, (_, before: string, options: string) => blank(before) + options.replace(/'\s*$/, blank))
    .replaceAll(",", "\n");

const blank = (part: string): string => " ".repeat(part.length);
