// The one script that stands in the single file as it is. All the rest is packed: `packing` (a crate beside the project's
// commands) unpacks module, script and style, which then run as they would if they stood here. The policy at the head
// of the page names them by their hashes, so nothing else can run.
(async () => {
  "use strict";

  // Two letters are 31 bits.
  const [LETTERS, FIRST, BITS] = [46341, 0x0800, 31];
  const bytesOf = (element) => {
    const text = element.textContent;
    const bytes = new Uint8Array(Number(element.dataset.length));
    let [length, queue, bits] = [0, 0, 0];
    for (let place = 0; place < text.length; place += 2) {
      const high = text.charCodeAt(place) - FIRST;
      const low = text.charCodeAt(place + 1) - FIRST;
      // More than 32 bits: beyond JavaScript's operators for bits, and well within its exact numbers.
      queue = queue * 2 ** BITS + high * LETTERS + low;
      for (bits += BITS; bits > 7 && length < bytes.length; length += 1) {
        bits -= 8;
        bytes[length] = Math.floor(queue / 2 ** bits);
        queue %= 2 ** bits;
      }
    }
    element.remove();
    return bytes;
  };

  const inflate = async (bytes) => {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Response(stream).arrayBuffer();
  };

  const [unpacker, app] = ["planner-unpacker", "planner-app"].map((id) => document.getElementById(id));
  const { version, build, contents } = app.dataset;
  const { instance } = await WebAssembly.instantiate(await inflate(bytesOf(unpacker)));
  const { memory, reserve, unpack } = instance.exports;
  const packed = bytesOf(app);
  const room = reserve(packed.length);
  new Uint8Array(memory.buffer, room, packed.length).set(packed);
  let place = unpack(room, packed.length);
  if (place === 0) {
    throw new Error("damaged");
  }
  const [module, script, style] = contents.split(" ").map((length) => {
    const content = new Uint8Array(memory.buffer, place, Number(length));
    place += content.length;
    return content;
  });

  const add = (name, text, data) => {
    const element = document.createElement(name);
    Object.assign(element.dataset, data);
    element.textContent = new TextDecoder().decode(text);
    document.head.append(element);
  };
  add("style", style);
  // Taken by the script as soon as it runs.
  globalThis.plannerModule = module;
  add("script", script, { version, build });
})().catch((error) =>
  plannerFailure(
    "アプリを開けませんでした。新しい版のブラウザーで開くか、ファイルをもう一度入手してください。",
    "The app could not be opened. Please use a current browser, or get the file again.",
    error,
  ),
);
