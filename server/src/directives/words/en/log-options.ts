import type { DirectiveWords } from "../../types.ts";

/** What is written to the log, and where. */
export const logOptionsWords = (): Readonly<Record<string, DirectiveWords>> => ({
  echo: {
    summary: "Write words to the log and to front ends",
    description:
      "Prints its words in the log and passes them to a management program. Servers push it to talk to front ends, for instance `echo forget-passwords` or messages that the Windows GUI shows. OpenVPN itself does nothing with the words.",
    args: { word: { text: "Any words." } },
    examples: ["echo welcome to the office network"],
    related: ["push", "management", "setenv"],
  },
  "errors-to-stderr": {
    summary: "Write errors to standard error instead of standard output",
    description:
      "Sends fatal messages to standard error, as other programs do. Useful under service managers that treat the two streams differently.",
    related: ["log", "syslog", "verb"],
  },
  log: {
    summary: "Write the log to a file, starting it anew",
    description:
      "Sends all messages to a file, whose old content is lost at each start. It takes effect at once while the file is read, so errors above it go elsewhere. Use `log-append` to keep history; under systemd leave both out and read the journal.",
    args: { file: { text: "File to write; without the line, standard output or syslog." } },
    examples: ["log /var/log/openvpn/client.log"],
    related: ["log-append", "syslog", "verb", "daemon"],
  },
  "log-append": {
    summary: "Append the log to a file",
    description:
      "Sends all messages to a file and keeps what is already in it. Nothing ever shortens the file: let logrotate or the like do it. With `user`, the file must be writable before privileges are dropped.",
    args: { file: { text: "File to append to; without the line, standard output or syslog." } },
    examples: ["log-append /var/log/openvpn/server.log"],
    related: ["log", "verb", "suppress-timestamps"],
  },
  "machine-readable-output": {
    summary: "Write log lines that programs can take apart",
    description:
      "Puts a time in seconds and the message flags in hex in front of each line. Front ends use it; people prefer the default.",
    related: ["log", "suppress-timestamps", "management"],
  },
  mute: {
    summary: "Stop repeating messages of one kind",
    description:
      "After so many messages of the same category in a row, OpenVPN prints one line that the rest is left out. It keeps the log readable when a peer misbehaves, but also hides things: take it out while looking for a fault.",
    args: { n: { text: "Number of messages, 0 or more; off by default." } },
    examples: ["mute 20"],
    related: ["verb", "mute-replay-warnings"],
  },
  "mute-replay-warnings": {
    summary: "Do not log packets that arrive twice",
    description:
      "Hides the warnings about duplicate packets, which some wireless networks cause all day. The packets are dropped all the same. When the warnings start suddenly, look at the network before hiding them.",
    related: ["replay-window", "mute"],
  },
  parameter: {
    summary: "Another name of echo",
    description:
      "Does exactly what `echo` does: its words go to the log and to front ends. The name is old and nobody looks for it; write `echo`.",
    args: { word: { text: "Any words, as for `echo`." } },
    examples: ["parameter hello"],
    related: ["echo"],
  },
  "suppress-timestamps": {
    summary: "Leave the time out of log lines",
    description: "Drops the date and time in front of each message. Use it where syslog or the journal adds its own.",
    related: ["log", "syslog", "machine-readable-output"],
  },
  syslog: {
    summary: "Send the log to syslog without going to the background",
    description:
      "Sends messages to the system's log while the process stays in the foreground. `daemon` does both. On Windows it has no effect.",
    args: { progname: { text: "Name under which messages appear; `openvpn` by default." } },
    examples: ["syslog openvpn-home"],
    related: ["daemon", "log", "suppress-timestamps"],
  },
  verb: {
    summary: "How much to log",
    description:
      "Sets how chatty the log is. 3 is right for daily use, 4 shows all options and negotiated settings, 5 writes a letter for each packet, and from 6 on the log is for developers and slows things down. With the default of 1 the reason for a failed connection is often missing.",
    args: {
      level: { text: "A number from 0 (errors only) to 11; 1 by default. Larger numbers are taken as 15." },
    },
    examples: ["verb 3"],
    related: ["mute", "log", "status"],
  },
});
