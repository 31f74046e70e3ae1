// The single file carries the module and the notices of its libraries as text: deflated, then in base64. This script, in the
// head of the page, promises the loader the module (`plannerModule`), gives it the notices (`plannerNotices`) and finds out whether the file was damaged on its way: by a mail program, on a stick.
// The loader compares the hash of what was unpacked.
//
// Script and style need no check of their own. The policy names them by their hashes, so the browser refuses them when
// they are not what was built; then one of them is missing here.
const plannerUnpacked = (id) => {
  const packed = Uint8Array.from(atob(document.getElementById(id).textContent), (character) => character.charCodeAt(0));
  // Fails as well where the checksum at the end of the stream does not fit.
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate")));
};

globalThis.plannerNotices = () => plannerUnpacked("planner-notices").text();

globalThis.plannerModule = (async () => {
  "use strict";

  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  if (document.styleSheets.length === 0) {
    throw new Error("The style is damaged.");
  }
  try {
    return await plannerUnpacked("planner-module").arrayBuffer();
  } catch (error) {
    throw new Error(`The module cannot be unpacked. ${error}`);
  } finally {
    document.getElementById("planner-module")?.remove();
  }
})();

document.addEventListener("DOMContentLoaded", () => {
  // The loader takes it as soon as it runs.
  if (globalThis.plannerModule) {
    plannerFailure(new Error("The script is damaged."), true);
  }
});
