import { describe, expect, test, vi } from "vitest";
import { createAnswers } from "../../client/src/preview/answers.ts";
import { live } from "../../client/src/preview/live.ts";
import { createMailbox } from "../../client/src/preview/mailbox.ts";
import type { Choices } from "../../client/src/preview/messages.ts";
import { withoutTexts } from "../../client/src/without-texts.ts";
import { choiceMessage } from "../../client/webview/choice-message.ts";
import { unpackView } from "../../client/webview/unpack-view.ts";
import { packView } from "../../server/src/features/pack-view.ts";
import type { PackedView } from "../../server/src/protocol.ts";
import * as samples from "../preview-harness/sample-views.ts";

const [full, split, broken] = [samples.full.view, samples.split.view, samples.broken.view];
const cutOff = samples.cutOff.view;

test("what is taken back survives the way of a message", () => {
  const { change, forget } = JSON.parse(
    JSON.stringify(choiceMessage({ network: undefined, lan: "192.0.2.5/24", otherSide: null })),
  );
  expect({ change, forget }).toEqual({ change: { lan: "192.0.2.5/24", otherSide: null }, forget: ["network"] });
});

test("the log of the conversation with the server leaves documents out", () => {
  const params = { textDocument: { uri: "file:///a/client.ovpn", text: `<key>\n"${SECRET}"\n</key>` } };
  const line = withoutTexts(`Params: ${JSON.stringify(params, undefined, 4)}`);
  expect(line).toContain("client.ovpn");
  expect(line).not.toContain(SECRET);
});

test.each(Object.entries(samples).filter(([name]) => name !== "sample"))(
  "%s reaches the page as it was sent",
  (_, of) => {
    if (typeof of === "function") return;
    const sent: PackedView = JSON.parse(JSON.stringify(packView(of.view)));
    const { after, operations, pushReply, pushed, ...view } = unpackView(sent).view;
    const lists = { after: [...after], operations: [...operations], pushed: [...pushed] };
    expect({ ...view, ...lists, pushReply: pushReply && [...pushReply] }).toEqual(JSON.parse(JSON.stringify(of.view)));
  },
);

const SECRET = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC";

describe("the mailbox of the page", () => {
  const panelThat = (visible: boolean, isDelivered = true, page: "first" | "again" = "first") => {
    const heard: unknown[] = [];
    const postMessage = async (message: unknown) => {
      heard.push(message);
      return isDelivered;
    };
    return { heard, mailbox: createMailbox({ visible, webview: { postMessage } }, page) };
  };
  const one = { kind: "said", text: "one" } as const;

  test("a page that begins for the first time knows what was said before, one that begins again does not", async () => {
    const { heard, mailbox } = panelThat(true);
    mailbox.post(one);
    await Promise.resolve();
    expect(heard).toEqual([one]);
    expect(mailbox.open()).toBe("knows all");
    expect(mailbox.open()).toBe("knows nothing");
  });

  test("what VS Code lost on the way is to be said anew", async () => {
    const { mailbox } = panelThat(true, false);
    mailbox.post(one);
    await Promise.resolve();
    expect(mailbox.open()).toBe("knows nothing");
  });

  test("where another page was before, the new one is told all", async () => {
    const { mailbox } = panelThat(true, true, "again");
    mailbox.post(one);
    await Promise.resolve();
    expect(mailbox.open()).toBe("knows nothing");
  });

  test("a hidden page is told nothing until it begins", async () => {
    const { heard, mailbox } = panelThat(false);
    mailbox.post(one);
    await Promise.resolve();
    expect(heard).toEqual([]);
    expect(mailbox.open()).toBe("knows nothing");
  });
});

describe("answers", () => {
  const view = (value: typeof full) => ({ kind: "view", view: packView(value) }) as const;
  const { subject } = samples.full;
  const about = (chosen: Choices = {}) => ({ chosen, subject });

  test("a good table stays while the text is broken, also for a page that starts anew", () => {
    const answers = createAnswers();
    expect(answers.messages(1, view(full), about()).map(({ kind }) => kind)).toEqual(["routes"]);
    expect(answers.messages(2, view(broken), about({ address: "203.0.113.7" }))).toEqual([
      {
        kind: "stale",
        sequence: 2,
        reason: broken.notes[0]?.message,
        origin: { file: samples.broken.subject.uri, line: 2, directive: "server 10.8.0." },
      },
    ]);
    answers.forgetPage();
    const [again, stale] = answers.messages(3, view(broken), {
      ...about(),
      subject: samples.broken.subject,
    });
    expect([again?.kind, again?.kind === "routes" && again.about, stale?.kind]).toEqual(["routes", subject, "stale"]);
  });

  test("routes that cut their own server off are told by their own table", () => {
    const answers = createAnswers();
    answers.messages(1, view(full), about());
    expect(cutOff.completed).toBe(false);
    expect(answers.messages(2, view(cutOff), about()).map(({ kind }) => kind)).toEqual(["routes"]);
  });

  test("a table of another question does not stay", () => {
    const answers = createAnswers();
    answers.messages(1, view(full), about({ os: "windows" }));
    expect(answers.messages(2, view(broken), about({ os: "linux" }))).toEqual([
      { kind: "routes", sequence: 2, view: packView(broken) },
    ]);
  });

  test("only the newest question counts", () => {
    const answers = createAnswers();
    const [first, second] = [answers.next(), answers.next()];
    expect([answers.isNewest(first), answers.isNewest(second)]).toEqual([false, true]);
    expect(answers.messages(second, view(split), about())).toHaveLength(1);
  });
});

test("the first change is taken up at once, those that follow together", () => {
  vi.useFakeTimers();
  const action = vi.fn();
  const updates = live(action, 100);
  updates.call();
  vi.advanceTimersByTime(0);
  expect(action).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 5; i++) updates.call();
  vi.advanceTimersByTime(99);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(action).toHaveBeenCalledTimes(2);
  updates.stop();
  vi.useRealTimers();
});
