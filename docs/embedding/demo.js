// Gives the planner's frame the height that it asks for.
const frame = document.getElementById("planner");
const { origin } = new URL(frame.src);

addEventListener("message", (event) => {
  // Anybody may send messages: this one has to come from the frame, and from the site that it was loaded from.
  if (event.source !== frame.contentWindow || event.origin !== origin) {
    return;
  }
  const { type, height } = event.data;
  if (type === "consortium-planner:height" && Number.isFinite(height)) {
    frame.style.blockSize = `${height}px`;
  }
});
