/** Whether a word looks like a line of a key or a certificate, so that it is not repeated: its tag may be missing or misspelt. */
export const isKeyMaterial = (word: string): boolean =>
  /[\dA-Za-z+/=]{20}/.test(word) || /^[\dA-Za-z+/]+={1,2}$/.test(word) || word.length > 80;
