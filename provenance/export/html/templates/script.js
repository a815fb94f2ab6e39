"use strict";
// Sorting and filtering of what the page has; without this script all of it is there, unsorted.
(() => {
  const key = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.key ?? cell.textContent.trim();
  };
  const compare = new Intl.Collator("en", { numeric: true, sensitivity: "base" }).compare;
  for (const table of document.querySelectorAll("table.sortable")) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = heading.querySelector("button");
      button.disabled = false;
      button.addEventListener("click", () => {
        const down = heading.getAttribute("aria-sort") === "ascending";
        for (const other of headings) other.removeAttribute("aria-sort");
        heading.setAttribute("aria-sort", down ? "descending" : "ascending");
        const body = table.tBodies[0];
        const rows = [...body.rows].map((row) => [key(row, column), row]);
        rows.sort((a, b) => (down ? compare(b[0], a[0]) : compare(a[0], b[0])));
        body.append(...rows.map((pair) => pair[1]));
      });
    });
  }
  const form = document.getElementById("filters");
  if (!form) return;
  const field = (name) => form.elements.namedItem(name);
  const status = document.getElementById("shown");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const rows = [...document.querySelectorAll("#matrix tbody tr")].map((row) => ({
    row,
    text: fold(row.cells[0].textContent + " " + row.dataset.speaker),
    outlets: [...row.querySelectorAll(".names li")].map((item) => ({
      name: item.textContent,
      relations: item.dataset.relations.split("|"),
    })),
  }));
  const number = (count) => count.toLocaleString("en");
  const filter = () => {
    const words = fold(field("words").value).split(/\s+/).filter(Boolean);
    const speaker = field("speaker").value, outlet = field("outlet").value, relation = field("relation").value;
    const marked = field("marked").checked;
    let shown = 0;
    for (const each of rows) {
      const meets = words.every((word) => each.text.includes(word)) &&
        (!speaker || each.row.dataset.speaker === speaker) &&
        each.outlets.some((one) => (!outlet || one.name === outlet) &&
          (!relation || one.relations.includes(relation))) &&
        (!marked || "marked" in each.row.dataset);
      each.row.hidden = !meets;
      shown += meets;
    }
    const noun = rows.length === 1 ? "utterance" : "utterances";
    status.textContent = shown === rows.length ? `${number(shown)} ${noun}` :
      `${number(shown)} of ${number(rows.length)} ${noun} shown; the filters leave out the rest`;
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));
  filter();
})();
