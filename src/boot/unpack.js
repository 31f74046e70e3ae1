// The single file carries the module as text: deflated, then in base64. This script, in the head of the page, promises the
// loader the module (`plannerModule`) and finds out whether the file was damaged on its way: by a mail program, on a stick.
// The loader compares the hash of what was unpacked.
//
// Script and style need no check of their own. The policy names them by their hashes, so the browser refuses them when
// they are not what was built; then one of them is missing here.
globalThis.plannerModule = (async () => {
  "use strict";

  const unpacked = async (text) => {
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
    // Fails as well where the checksum at the end of the stream does not fit.
    return new Response(stream).arrayBuffer();
  };

  await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));
  if (document.styleSheets.length === 0) {
    throw new Error("The style is damaged.");
  }
  const element = document.getElementById("planner-module");
  const module = await unpacked(element.textContent).catch((error) => {
    throw new Error(`The module cannot be unpacked. ${error}`);
  });
  element.remove();
  return module;
})();

document.addEventListener("DOMContentLoaded", () => {
  // The loader takes it as soon as it runs.
  if (globalThis.plannerModule) {
    plannerFailure(new Error("The script is damaged."), true);
  }
});
