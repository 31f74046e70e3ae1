// The program of the web worker that does long calculations: `plannerGlue` comes before it, a loader starts it.
//
// Its first message carries the compiled module, so nothing is loaded a second time. Every later message
// `{ id, job, input }` calls the exported function named by `job` with the text `input`, and is answered by
// `{ id, output }`, or by `{ id, failed }` when the function did not return. A job that takes time may tell how far it
// has come: each time, `{ id, progress }` is sent before. To cancel, terminate the worker.
function plannerWorker(glue) {
  const program = glue();
  let started;
  self.onmessage = async ({ data }) => {
    if (!started) {
      started = program({ module_or_path: data });
      return;
    }
    try {
      await started;
      const tell = (progress) => self.postMessage({ id: data.id, progress });
      self.postMessage({ id: data.id, output: program[data.job](data.input, tell) });
    } catch (error) {
      self.postMessage({ id: data.id, failed: String(error) });
    }
  };
}
