// Says that the app cannot run, in the place of the app.
function plannerFailure(error, isSingleFile) {
  console.error(error);
  const [japanese, english] = isSingleFile
    ? [
        "アプリを開けませんでした。新しい版のブラウザーで開くか、ファイルをもう一度入手してください。",
        "The app could not be opened. Please use a current browser, or get the file again.",
      ]
    : [
        "アプリを開始できませんでした。ページを再読み込みするか、新しい版のブラウザーでお試しください。",
        "The app could not start. Please reload the page or use a current browser.",
      ];
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
