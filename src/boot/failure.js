// Says that the app cannot run, in the place of the app.
function plannerFailure(japanese, english, error) {
  console.error(error);
  const alert = document.createElement("div");
  alert.setAttribute("role", "alert");
  for (const [language, sentence] of [["ja", japanese], ["en", english], ["en", String(error)]]) {
    const paragraph = document.createElement("p");
    paragraph.lang = language;
    paragraph.textContent = sentence;
    alert.append(paragraph);
  }
  document.getElementById("app").replaceChildren(alert);
}
