// Says that the app cannot run: in its place where it could not start, over everything where it has stopped. In both
// languages, because the app alone knows which one was chosen.

// The plan that is kept on this computer, where the page may look.
function plannerKept() {
  try {
    return new URLSearchParams(location.search).has("embed") ? null : localStorage.getItem("consortium-planner/plan");
  } catch {
    return null;
  }
}

// An element with a text in Japanese and in English, each in an element of its own.
function plannerElement(name, part, ...texts) {
  const element = document.createElement(name);
  texts.forEach((text, position) => {
    const child = document.createElement(part);
    child.lang = position ? "en" : "ja";
    child.textContent = text;
    element.append(child, " ");
  });
  return element;
}

function plannerButton(pressed, ...texts) {
  const button = plannerElement("button", "span", ...texts);
  button.className = "button";
  button.onclick = pressed;
  return button;
}

// Hands out the kept plan as it is, whether or not it can be read.
const plannerSaveButton = () =>
  plannerButton(
    () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([plannerKept()]));
      link.download = "consortium-plan.json";
      link.click();
      URL.revokeObjectURL(link.href);
    },
    "残っているプランをファイルに保存する",
    "Save the kept plan to a file",
  );

// The app could not start.
function plannerFailure(error, isSingleFile) {
  console.error(error);
  const texts = isSingleFile
    ? [
        "アプリを開けませんでした。新しい版のブラウザーで開くか、ファイルをもう一度入手してください。",
        "The app could not be opened. Please use a current browser, or get the file again.",
      ]
    : [
        "アプリを開始できませんでした。ページを再読み込みするか、新しい版のブラウザーでお試しください。",
        "The app could not start. Please reload the page or use a current browser.",
      ];
  const alert = plannerElement("div", "p", ...texts, String(error));
  alert.setAttribute("role", "alert");
  if (plannerKept()) {
    alert.append(plannerSaveButton());
  }
  document.getElementById("app").replaceChildren(alert);
}

// A message over everything, which only its buttons end.
function plannerCover(heading, texts, buttons) {
  const title = plannerElement("h2", "span", ...heading);
  const body = plannerElement("div", "p", ...texts);
  const actions = plannerElement("div");
  const cover = plannerElement("dialog");
  cover.setAttribute("role", "alertdialog");
  cover.setAttribute("aria-labelledby", (title.id = "cover"));
  body.className = "dialog-body";
  actions.className = "dialog-actions";
  body.prepend(title);
  actions.append(...buttons);
  cover.append(body, actions);
  document.body.append(cover);
  // Browsers close it at the second Escape, whatever is said to the first.
  cover.onclose = () => cover.isConnected && cover.showModal();
  cover.showModal();
  return cover;
}

// The app has stopped. `since` is when the plan was kept last since the page was opened, if it was.
function plannerStopped(error, since) {
  console.error(error);
  const time = since?.toLocaleTimeString("ja");
  const lost = time
    ? [`${time}より後に入力した内容は残っていません。`, `What you entered after ${time} is not kept.`]
    : ["この画面を開いてから入力した内容は残っていません。", "What you entered since you opened this page is not kept."];
  const buttons = [plannerButton(() => location.reload(), "読み込み直す", "Load again")];
  if (plannerKept()) {
    buttons.unshift(plannerSaveButton());
  }
  plannerCover(["アプリが止まりました。", "The app has stopped."], lost, buttons);
}

// The app stopped the last time: the plan on which it did is not opened again unasked. Settles with whether to open it.
const plannerAsk = () =>
  new Promise((resolve) => {
    const choose = (opens) => () => {
      cover.remove();
      resolve(opens);
    };
    const cover = plannerCover(
      ["アプリは前回、途中で止まりました。", "The app stopped the last time."],
      [
        "前回のプランを開くと、また止まるおそれがあります。新しいプランで始めても、前回のプランは消えません。",
        "With that plan it may stop again. If you start with a new plan, that one is not lost.",
      ],
      [
        plannerSaveButton(),
        plannerButton(choose(false), "新しいプランで始める", "Start with a new plan"),
        plannerButton(choose(true), "前回のプランを開く", "Open that plan"),
      ],
    );
  });
