// What Mermaid's own parser makes of flowcharts: `node read.mjs DIRECTORY`, with node_modules/ in the directory.
//
// Standard input is a JSON array of { text, config }, standard output one of { error } or of what was read: nodes, edges
// and subgraphs, with their labels as a page would have them.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(resolve(process.argv[2]), "package.json"));
const load = (name) => import(pathToFileURL(require.resolve(name)));

const { JSDOM } = await load("jsdom");
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await load("mermaid");

// Mermaid keeps entity codes under these marks until the page is made; then they are HTML.
const html = (text) => text.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");

// The lines of a label, and the elements other than line breaks that a page would make of it: there should be none.
const label = (text) => {
  const place = window.document.createElement("p");
  place.innerHTML = html(text ?? "");
  const elements = [...place.querySelectorAll("*")].filter((element) => element.localName !== "br");
  place.querySelectorAll("br").forEach((line) => line.replaceWith("\n"));
  return { lines: place.textContent.split("\n"), elements: elements.map((element) => element.localName) };
};

const read = async ({ text, config }) => {
  mermaid.initialize({ startOnLoad: false, ...config });
  await mermaid.parse(text);
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  return {
    nodes: [...db.getVertices().values()].map((node) => ({
      id: node.id, ...label(node.text), labelType: node.labelType, classes: node.classes, shape: node.type,
      link: node.link ?? null, tooltip: label(db.getTooltip(node.id)),
    })),
    edges: db.getEdges().map((edge) => ({
      from: edge.start, to: edge.end, ...label(edge.text), type: edge.type, style: edge.style ?? [],
    })),
    subgraphs: db.getSubGraphs().map((subgraph) => ({ id: subgraph.id, ...label(subgraph.title), nodes: subgraph.nodes })),
    classes: [...db.getClasses().keys()],
  };
};

const answers = [];
for (const flowchart of JSON.parse(readFileSync(0, "utf8"))) {
  answers.push(await read(flowchart).catch((error) => ({ error: String(error.message ?? error) })));
}
process.stdout.write(JSON.stringify(answers));
