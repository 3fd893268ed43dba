import { main } from "../hosts/lifetime.ts";
import { editorWalk } from "./journeys/editor.ts";
import { foldersWalk } from "./journeys/folders.ts";
import { keyboardWalk } from "./journeys/keyboard.ts";
import { longWalk } from "./journeys/long.ts";
import { lookWalk } from "./journeys/look.ts";
import { previewWalk } from "./journeys/preview.ts";
import { remotesWalk } from "./journeys/remotes.ts";
import { secretsWalk } from "./journeys/secrets.ts";
import { untrustedWalk } from "./journeys/untrusted.ts";
import { welcomeWalk } from "./journeys/welcome.ts";
import { whatIfWalk } from "./journeys/what-if.ts";
import { unpack } from "./unpack.ts";
import { EVERY_THEME } from "./vscode.ts";
import { type Walk, walk } from "./walk.ts";

const WALKS: readonly Walk[] = [
  editorWalk,
  previewWalk,
  whatIfWalk,
  keyboardWalk,
  longWalk,
  remotesWalk,
  foldersWalk,
  lookWalk,
  secretsWalk,
  untrustedWalk,
  welcomeWalk,
];

/** Works the packaged extension as a person does and leaves pictures. Names of walks and themes choose among them. */
main(async () => {
  const { browser, home } = await unpack();
  let failed = 0;
  for (const { theme, ...chosen } of chosenWalks()) {
    console.log(`${chosen.name}, ${theme}`);
    if (!(await walk(browser, chosen, { home, theme }))) failed++;
  }
  await browser.close();
  return failed === 0 ? 0 : 1;
});

/** What the command line names, in themes that it names or that the walk is for. */
function chosenWalks() {
  const words = process.argv.slice(2);
  const themes = EVERY_THEME.filter((theme) => words.includes(theme));
  const named = WALKS.filter(({ name }) => words.includes(name));
  return (named.length === 0 ? WALKS : named).flatMap((each) =>
    (themes.length === 0 ? each.themes : themes).map((theme) => ({ ...each, theme })),
  );
}
