// The built site as a host serves it: compressed with brotli.
import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { brotliCompressSync } from "node:zlib";

export const DIST = new URL("../../dist/", import.meta.url);

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

// A page of each subject.
export const ADDRESSES = [
  "#/",
  "#/members",
  "#/eligibility",
  "#/cost",
  "#/shares",
  "#/shares/fairness",
  "#/settlement",
  "#/stages",
  "#/stages/prefecture",
  "#/data-access",
  "#/notice",
  "#/roles",
  "#/white-paper",
  "#/targets",
  "#/training",
  "#/outcomes",
  "#/report",
  "#/workshop",
  "#/about",
];

// Every file of a site as a host sends it.
export async function site(folder) {
  const names = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
  const served = names.filter((name) => TYPES[extname(name)] && name !== "consortium-planner.html");
  const files = await Promise.all(
    served.map(async (name) => [name, brotliCompressSync(await readFile(new URL(name, folder)))]),
  );
  return new Map(files);
}

export async function serve(files) {
  const server = createServer((request, response) => {
    const name = request.url.split("?")[0].slice(1) || "index.html";
    const content = files.get(name);
    response.writeHead(content ? 200 : 404, content && { "content-type": TYPES[extname(name)], "content-encoding": "br" });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, server };
}
