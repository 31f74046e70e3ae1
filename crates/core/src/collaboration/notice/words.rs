//! The words by which a line of a notice is told to be about an item.

use super::item::NoticeItem;

/// The words that tell an item.
pub(super) const fn words(item: NoticeItem) -> &'static [&'static str] {
    match item {
        NoticeItem::JointUse => &["共同利用", "共同して利用"],
        NoticeItem::DataItems => &[
            "データの項目",
            "データ項目",
            "情報の項目",
            "利用する項目",
            "利用される項目",
            "共同利用項目",
            "利用項目",
        ],
        NoticeItem::Users => {
            &["者の範囲", "共同利用者", "共同利用する者", "共同して利用する者", "共同利用先", "利用者の範囲"]
        }
        NoticeItem::Purpose => &["利用目的", "利用の目的", "共同利用の目的", "共同利用目的"],
        NoticeItem::Responsible => &["責任を有する者", "責任者", "管理責任"],
        NoticeItem::Address => &["住所", "所在地"],
        NoticeItem::Representative => &["代表者", "理事長", "代表取締役", "代表理事", "代表社員"],
    }
}
