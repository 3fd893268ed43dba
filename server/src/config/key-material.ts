import { own } from "../directives/own.ts";

/** Stands for a word that may be a part of a key or a password, and is none of OpenVPN's. */
export const HIDDEN = "…";

/** Whether a word looks like a line of a key or a certificate, so that it is not repeated: its tag may be missing or misspelt. */
export const isKeyMaterial = (word: string): boolean =>
  word === HIDDEN ||
  (word.length >= RUN && (word.length > LONGEST || /[\dA-Za-z+/=]{20}/.test(word))) ||
  (word.endsWith("=") && /^[\dA-Za-z+/]+={1,2}$/.test(word));

const RUN = 20;
const LONGEST = 80;

/** Where a file with a password in it is named, by the arguments' index; people write the password itself there. */
const PASSWORD_FILES: Readonly<Record<string, readonly number[]>> = {
  askpass: [0],
  "auth-user-pass": [0, 1],
  "http-proxy": [2],
  "http-proxy-user-pass": [0, 1],
  management: [2],
  "socks-proxy": [2],
};

/** Whether a word that should name such a file could be the password itself: nothing in it makes it a path. */
export const mayBePassword = (directive: string, index: number, word: string): boolean =>
  own(PASSWORD_FILES, directive)?.includes(index) === true &&
  !/[./\\]|^\[inline\]$|^(?:stdin|auto|auto-nct)$/.test(word);
