/** The lines of a paste that hold a PUSH_REPLY, without what only one session may know; undefined where there is none. */
export function keepPushReply(pasted: string): string | undefined {
  const lines = pasted.split(/\r?\n/).filter((line) => line.includes("PUSH_REPLY"));
  if (lines.length > 0) return lines.map(withoutSecrets).join("\n");
  const bare = pasted.trim();
  return looksLikeOptions(bare) ? withoutSecrets(`PUSH_REPLY,${bare}`) : undefined;
}

/** Tokens stand in for a password. */
const withoutSecrets = (line: string): string =>
  line.replace(/,(?:auth-token(?:-user)?|auth-user-pass|echo|setenv(?:-safe)?)\b[^,']*/g, "");

/** Options with commas between them, as some tools print a reply. */
const looksLikeOptions = (text: string): boolean =>
  !text.includes("\n") &&
  text.split(",").some((option) => /^\s*(?:route|ifconfig|topology|redirect-gateway|route-gateway)\b/.test(option));
