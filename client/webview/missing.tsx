import * as l10n from "@vscode/l10n";
import type { Remote, Subject } from "../src/preview/messages.ts";
import { Icon } from "./icons.tsx";
import type { Actions, Page } from "./page.ts";
import { parseAddress } from "./prefix.ts";
import { Field } from "./what-if/field.tsx";

interface Props {
  readonly page: Page;
  readonly subject: Subject;
  readonly actions: Actions;
}

/** Instead of a sentence, while there is nothing to tell. */
export const Empty = ({ subject }: Pick<Props, "subject">) => (
  <div class="headline">
    <h1>{l10n.t("{0} says nothing yet.", subject.name)}</h1>
    <p class="sub">{l10n.t("Write a directive, and the routes appear here as you type.")}</p>
  </div>
);

/** What the preview still needs from a person, each with the way to give it. */
export function Missing({ page, subject, actions }: Props) {
  return (
    <>
      {isClientAlone(page, subject) ? <ServerMissing subject={subject} actions={actions} /> : null}
      {remoteHosts(subject).length > 1 ? <RemoteChoice subject={subject} actions={actions} /> : null}
      {asksForAddress(page) ? <AddressMissing {...{ subject, actions }} isNeeded={isAddressNeeded(page)} /> : null}
    </>
  );
}

/** A remote that is a name, or none at all, leaves the server's address open. */
export function asksForAddress(page: Page): boolean {
  if (page.subject?.remote) return !page.subject.remote.isAddress;
  return page.subject?.role === "server" && (page.subject.choices.serverAddress !== undefined || isAddressNeeded(page));
}

const isAddressNeeded = ({ shown }: Page): boolean =>
  shown?.view.notes.some(({ code }) => code === "server-address-unknown") === true;

const isClientAlone = (page: Page, { role, choices }: Subject): boolean =>
  role === "client" && !choices.otherSide && choices.pushReply === undefined && page.shown?.view.pushReply == null;

type AskProps = Omit<Props, "page">;

const ServerMissing = ({ subject, actions }: AskProps) => (
  <div class="ask">
    <Icon name="information" />
    <p>
      {l10n.t(
        "The server will push more than this file says. Choose its file, or paste the PUSH_REPLY of a log under “Other side”.",
      )}
    </p>
    <span class="ask-actions">
      {subject.otherSides.slice(0, 3).map(({ uri, label }) => (
        <button type="button" key={uri} onClick={() => actions.choose({ otherSide: uri })}>
          {label}
        </button>
      ))}
      <button type="button" onClick={() => actions.send({ kind: "pick file", as: "otherSide" })}>
        {l10n.t("Choose a file…")}
      </button>
    </span>
  </div>
);

/** The first remote of each host. */
const remoteHosts = ({ remotes }: Subject): readonly Remote[] =>
  remotes.filter(({ host }, index) => remotes.findIndex((other) => other.host === host) === index);

/** So many are seen at a glance; more are chosen from a list. */
const GLANCE = 4;

/** Every remote is tried in turn; the preview shows the tunnel to one of them. */
function RemoteChoice({ subject, actions }: AskProps) {
  const hosts = remoteHosts(subject);
  const question = l10n.t("The client tries several servers in turn. Show the tunnel to:");
  const shown = subject.remote?.host ?? "";
  const choose = (remote: string) => actions.choose({ remote, serverAddress: undefined });
  if (hosts.length > GLANCE)
    return (
      <label class="ask">
        <span>{question}</span>
        <select class="mono" value={shown} onChange={(event) => choose(event.currentTarget.value)}>
          {hosts.map((remote) => (
            <option key={remote.host} value={remote.host}>
              {remoteWords(remote)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <fieldset class="ask">
      <legend>{question}</legend>
      {hosts.map((remote) => (
        <label key={remote.host}>
          <input type="radio" name="remote" checked={remote.host === shown} onChange={() => choose(remote.host)} />{" "}
          <code>{remoteWords(remote)}</code>
        </label>
      ))}
    </fieldset>
  );
}

const remoteWords = ({ host, port, proto }: Remote): string => `${host} ${port} ${proto}`;

const AddressMissing = ({ subject, isNeeded, actions }: AskProps & { readonly isNeeded: boolean }) => (
  <div class="ask">
    <Field
      key={subject.remote?.host}
      label={
        subject.remote === null ? l10n.t("The server’s public address") : l10n.t("Address of {0}", subject.remote.host)
      }
      value={subject.choices.serverAddress ?? ""}
      problem={(text) => (parseAddress(text) === undefined ? l10n.t("it is no IP address.") : undefined)}
      hint={[
        subject.remote === null ? "" : l10n.t("Names are never looked up here."),
        isNeeded ? l10n.t("Without it, the route that keeps the tunnel outside of itself is missing.") : "",
      ].join(" ")}
      set={(serverAddress) => actions.choose({ serverAddress })}
    />
  </div>
);
