/** Directives whose first word is a program with its arguments, which OpenVPN runs only where script-security lets it. */
export const SCRIPTS: readonly string[] = [
  "up",
  "down",
  "route-up",
  "route-pre-down",
  "ipchange",
  "client-connect",
  "client-disconnect",
  "client-crresponse",
  "learn-address",
  "auth-user-pass-verify",
  "tls-verify",
  "tls-crypt-v2-verify",
];
