// Where the site keeps the pages of the module in parts of their own: hands them to the module when it asks for them.
//
// `files` lists the files of each part, those it needs before it; `compile` promises the compiled file. The module asks by
// calling an imported function, and is told by a callback in its own table whether the part is there.
function plannerParts(files, compile) {
  let main;
  const started = new Map();

  const start = (file) => {
    if (!started.has(file)) {
      const starting = (async () => WebAssembly.instantiate(await compile(file), { __wasm_split: main }))();
      // What failed may succeed the next time.
      starting.catch(() => started.delete(file));
      started.set(file, starting);
    }
    return started.get(file);
  };

  const ask = (part) => async (callback, data) => {
    let arrived = true;
    try {
      await Promise.all(files[part].slice(0, -1).map(start));
      await Promise.all(files[part].slice(-1).map(start));
    } catch (error) {
      console.error(error);
      arrived = false;
    }
    main.__indirect_function_table.get(callback)(data, arrived);
  };

  const asked = Object.keys(files).map((part) => [`__wasm_split_load_${part}`, ask(part)]);
  return {
    // The glue imports what the module asks for as if it were a file beside it.
    require: () => Object.fromEntries(asked),
    connect: (exports) => {
      main = exports;
    },
  };
}
