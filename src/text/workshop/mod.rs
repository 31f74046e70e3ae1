//! The workshop: its page, the bar above the tools, what a check found, and what is wrong with a file of exercises.

#![expect(
    unreachable_pub,
    reason = "`texts!` writes every sentence as `pub`; some are parts of the functions here"
)]

pub mod choice;
mod conditions;
mod figures;
mod file;
pub mod results;
pub mod sheet;
mod standing;

pub use conditions::condition;
pub use figures::{figure, selection, unit};
pub use file::not_opened;
pub use standing::standing;

use crate::texts;

texts! {
    /// The heading of the page.
    heading { ja: "研修モード", en: "Workshop" }
    /// What the page is for.
    lead {
        ja: "課題を一つずつ解きながら、使い方と考え方を学びます。答えは、このアプリの計算で確かめます。",
        en: "Learn the tools one exercise at a time. The calculator itself checks the answers.",
    }
    /// What the workshop does with the reader's own plan.
    own_plan_safe {
        ja: "課題を始めても、作成中のプランはそのまま取っておきます。課題をやめると、元のプランに戻ります。課題のプランや成績は、この画面（タブ）を閉じると消えます。",
        en: "Your own plan is put aside while you do exercises and comes back when you stop. The plans of exercises and the results go when you close this tab.",
    }
    /// Shared computers.
    shared { ja: "共用のパソコンでは、最初にこれを選んでください。", en: "On a shared computer, choose this first." }
    /// Keeps nothing.
    keep_nothing { ja: "このパソコンに何も残さない", en: "Keep nothing on this computer" }
    /// Nothing is kept.
    keeps_nothing { ja: "このパソコンには何も残しません。", en: "Nothing is kept on this computer." }
    /// The size of the page.
    size { ja: "画面の文字の大きさ", en: "Size of the page" }
    /// The usual size.
    size_normal { ja: "標準", en: "Normal" }
    /// A larger size.
    size_percent(percent: &str) { ja: "{percent}%", en: "{percent}%" }
    /// The heading of the list.
    exercises { ja: "課題の一覧", en: "Exercises" }
    /// How far one has come.
    progress(solved: usize, all: usize) { ja: "{all}問のうち{solved}問を解きました。", en: "{solved} of {all} solved." }
    /// An exercise with its number.
    numbered(number: usize, title: &str) { ja: "課題{number}：{title}", en: "Exercise {number}: {title}" }
    /// The page of an exercise, and how far it is.
    page_and_state(page: &str, state: &str) { ja: "{page}・{state}", en: "{page}, {state}" }
    /// How long an exercise takes.
    minutes(minutes: u8) { ja: "目安{minutes}分", en: "about {minutes} min" }
    /// The page of an exercise, how long it takes, and how far it is.
    page_minutes_and_state(page: &str, minutes: &str, state: &str) { ja: "{page}・{minutes}・{state}", en: "{page}, {minutes}, {state}" }
    /// It is solved.
    solved_mark { ja: "解けました", en: "solved" }
    /// It is not solved yet.
    open_mark { ja: "まだです", en: "not solved yet" }
    /// It is the one that is on.
    running_mark { ja: "取り組み中", en: "in progress" }
    /// Starts an exercise.
    begin(number: usize) { ja: "課題{number}を始める", en: "Start exercise {number}" }
    /// Starts it again.
    again { ja: "最初からやり直す", en: "Start again" }
    /// Stops.
    leave { ja: "課題をやめて自分のプランに戻る", en: "Stop and return to my plan" }
    /// It has stopped.
    left { ja: "自分のプランに戻りました。", en: "Your own plan is back." }
    /// The next exercise.
    next { ja: "次の課題へ", en: "Next exercise" }
    /// All are solved.
    all_solved { ja: "すべての課題を解きました。", en: "All exercises are solved." }
    /// Where to work on it.
    to_tool(tool: &str) { ja: "「{tool}」の画面で取り組む", en: "Work on it: {tool}" }
    /// To the page of the tool, in few words.
    bar_tool(tool: &str) { ja: "「{tool}」へ", en: "Go to {tool}" }
    /// To the workshop, in few words.
    bar_workshop { ja: "研修モードへ", en: "Workshop" }
    /// Opens situation and task.
    bar_task { ja: "課題", en: "Task" }
    /// Opens the answer.
    bar_answer { ja: "答える・確かめる", en: "Answer and check" }
    /// Opens the hints.
    bar_hints(shown: usize, all: usize) { ja: "ヒント {shown}/{all}", en: "Hints {shown}/{all}" }
    /// The bar, for screen readers.
    bar { ja: "取り組み中の課題", en: "Current exercise" }
    /// A heading.
    situation { ja: "状況", en: "Situation" }
    /// A heading.
    task { ja: "課題", en: "Task" }
    /// A heading.
    answer { ja: "答え", en: "Answer" }
    /// There is nothing to write.
    plan_is_answer { ja: "変更したプランが、そのまま答えになります。", en: "The plan as you have changed it is the answer." }
    /// Checks.
    check { ja: "答えを確かめる", en: "Check the answer" }
    /// It is solved.
    solved { ja: "できました。", en: "Solved." }
    /// It is not.
    not_solved(open: usize) { ja: "まだ{open}つの条件が残っています。", en: "Still open: {open}." }
    /// The plan has changed since.
    changed_since { ja: "この結果のあとで、プランが変わっています。もう一度確かめてください。", en: "The plan has changed since. Check again." }
    /// A condition that is open, and how it stands.
    found(condition: &str, standing: &str) { ja: "{condition}：{standing}", en: "{condition}: {standing}" }
    /// What the exercise shows.
    lesson { ja: "この課題から分かること", en: "What this shows" }
    /// A heading.
    hints { ja: "ヒント", en: "Hints" }
    /// Reveals one.
    show_hint(number: usize, all: usize) { ja: "ヒントを見る（{number}／{all}）", en: "Show a hint ({number} of {all})" }
    /// The heading of the summary.
    summary { ja: "講師用のまとめ", en: "Summary for the trainer" }
    /// The title of its table, and the name of its file.
    summary_table { ja: "課題ごとの結果", en: "Results by exercise" }
    /// A column.
    column_exercise { ja: "課題", en: "Exercise" }
    /// A column.
    column_solved { ja: "結果", en: "Result" }
    /// A column.
    column_hints { ja: "見たヒント", en: "Hints used" }
    /// A column.
    column_checks { ja: "確かめた回数", en: "Checks" }
    /// The last row.
    total { ja: "合計", en: "Total" }
    /// The heading above exercises of one's own and the end.
    trainer { ja: "講師の方へ", en: "For trainers" }
    /// Where the exercises come from.
    own_exercises {
        ja: "自分で作った課題のファイル（JSON）を使えます。開くと、いまの成績は消えます。",
        en: "You can use exercises of your own from a JSON file. Opening one clears the results so far.",
    }
    /// Opens a file.
    open_exercises { ja: "課題のファイルを開く", en: "Open a file of exercises" }
    /// They are open.
    opened(name: &str, count: usize) { ja: "「{name}」の{count}問を開きました。", en: if count == 1 { "1 exercise opened from {name}." } else { "{count} exercises opened from {name}." } }
    /// The built-in exercises.
    built_in { ja: "最初から入っている課題に戻す", en: "Use the built-in exercises" }
    /// For the next learner.
    reset { ja: "次の人のために初期化", en: "Clear for the next person" }
    /// What it clears.
    reset_about {
        ja: "成績、課題のプラン、自分のプラン、このパソコンに残した内容をすべて消します。開いた課題のファイルは残ります。",
        en: "Clears the results, the exercise, your own plan and everything kept on this computer. The exercises stay.",
    }
    /// Asks first.
    reset_question { ja: "成績とプランを消します。元に戻せません。よろしいですか。", en: "Results and plans will be deleted for good. Go on?" }
    /// It is done.
    reset_done { ja: "初期化しました。", en: "Everything is cleared." }
}
