// Where Apache Annotator finds selectors: `node anchor.mjs FOLDER` with the package installed in FOLDER; standard input is
// [{text, selectors}, …], standard output for each selector the stretches of the text that it matches.
import { readFileSync } from "node:fs";

const { textPositionSelectorMatcher, textQuoteSelectorMatcher } = await import(
  `${process.argv[2]}/node_modules/@apache-annotator/selector/lib/index.js`
);
const MATCHERS = { TextQuoteSelector: textQuoteSelectorMatcher, TextPositionSelector: textPositionSelectorMatcher };
const whole = (data) => ({
  currentChunk: { data },
  nextChunk: () => null,
  previousChunk: () => null,
  precedesCurrentChunk: () => false,
});
const found = [];
for (const { text, selectors } of JSON.parse(readFileSync(0, "utf-8"))) {
  for (const selector of selectors) {
    const matches = [];
    for await (const match of MATCHERS[selector.type](selector)(whole(text))) {
      matches.push(text.slice(match.startIndex, match.endIndex));
    }
    found.push(matches);
  }
}
console.log(JSON.stringify(found));
