// The program of the web worker that does long calculations: `plannerGlue` and `plannerParts` come before it, a loader
// starts it.
//
// One message carries the compiled module and its parts, so nothing is loaded a second time. Every other message
// `{ id, job, input }` calls the exported function named by `job` with the text `input`, and is answered by
// `{ id, output }`, or by `{ id, failed }` when the function did not return. A job that takes time may tell how far it
// has come: each time, `{ id, progress }` is sent before. To cancel, terminate the worker.
function plannerWorker(glue, makeParts) {
  let begin;
  const beginning = new Promise((resolve) => {
    begin = resolve;
  });
  const start = async ({ module, files, compiled }) => {
    const parts = makeParts(files, (file) => compiled.get(file));
    const program = glue(parts.require);
    parts.connect(await program({ module_or_path: module }));
    return program;
  };
  self.onmessage = async ({ data }) => {
    if (data.module) {
      begin(start(data));
      return;
    }
    try {
      const program = await beginning;
      const tell = (progress) => self.postMessage({ id: data.id, progress });
      self.postMessage({ id: data.id, output: await program[data.job](data.input, tell) });
    } catch (error) {
      self.postMessage({ id: data.id, failed: String(error) });
    }
  };
}
