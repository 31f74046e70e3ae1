//! What only screen readers say: everybody else sees it where it happens.

use crate::texts;

texts! {
    /// What is wrong with a field that was left, or was repaired in it.
    of_field(field: &str, sentence: &str) { ja: "{field}：{sentence}", en: "{field}: {sentence}" }
    /// The last step was redone.
    redone { ja: "やり直しました。", en: "Redone." }
    /// Nobody can undo any further.
    nothing_to_undo { ja: "元に戻せる操作はありません。", en: "There is nothing to undo." }
    /// Nobody can redo any further.
    nothing_to_redo { ja: "やり直せる操作はありません。", en: "There is nothing to redo." }
    /// A row was removed.
    removed(name: &str) { ja: "{name}を削除しました。", en: "{name} was removed." }
    /// A cost line was removed.
    line_removed(name: &str) { ja: "「{name}」を削除しました。", en: "{name} was removed." }
    /// A cost line was moved.
    line_moved(name: &str, place: usize) { ja: "「{name}」は{place}番目になりました。", en: "{name} is now number {place}." }
    /// A row was moved.
    moved(name: &str, row: usize) { ja: "{name}は{row}行目になりました。", en: "{name} is now in row {row}." }
}
