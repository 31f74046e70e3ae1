//! The rule set and its figures.

use crate::texts;
texts! {
    /// The heading.
    heading { ja: "基準（公募要領）", en: "Rules (call for applications)" }
    /// What rule sets are.
    hint { ja: "どの年度の要件で判定するかを選びます。ほかの年度の公募には、数値を書き換えた独自の基準を作れます。", en: "Choose the year whose requirements count. For another call, make your own rules." }
    /// Which one is in use.
    in_use { ja: "使っている基準", en: "Rules in use" }
    /// A rule set of the user's own.
    own { ja: "独自の基準", en: "Own rules" }
    /// Where it comes from.
    own_source { ja: "利用者が入力", en: "Entered by the user" }
    /// Opens the figures.
    change { ja: "基準の数値を見る・書き換える", en: "See or change the figures" }
    /// What changing does.
    change_hint { ja: "書き換えると「独自の基準」になり、元の基準はそのまま残ります。", en: "A change makes your own rules; the original stays as it is." }
    /// A field.
    name { ja: "名前", en: "Name" }
    /// A field.
    source { ja: "出典（資料名）", en: "Source (document)" }
    /// A field.
    date { ja: "資料の日付", en: "Date of the document" }
    /// How to write it.
    date_hint { ja: "例：2018-04-02、2018-04、2018", en: "e.g. 2018-04-02, 2018-04 or 2018" }
    /// What is wrong.
    date_wrong { ja: "2018-04-02、2018-04、2018 のように入力してください。", en: "Write it like 2018-04-02, 2018-04 or 2018." }
    /// A field.
    fiscal_year { ja: "年度（西暦）", en: "Fiscal year" }
    /// What it means.
    fiscal_year_hint { ja: "4月から始まる年。平成30年度は2018", en: "The year that begins in April" }
    /// A field.
    limit { ja: "小規模とする加入者数", en: "A society is small below" }
    /// Its unit.
    limit_unit { ja: "人未満", en: "enrollees" }
    /// A field.
    share { ja: "小規模な組合の割合の下限", en: "Least share of small societies" }
    /// How to write it.
    share_hint { ja: "分数か%で入力（例：2/5、40%）", en: "A fraction or a percentage, e.g. 2/5 or 40%" }
    /// What is wrong.
    share_wrong { ja: "2/5 や 40% のように入力してください。", en: "Enter it like 2/5 or 40%." }
    /// A field.
    societies { ja: "組合数の下限", en: "Least number of societies" }
    /// A field.
    providers { ja: "事業者数の下限", en: "Least number of providers" }
    /// A field.
    meetings { ja: "委員会の年間開催数の下限", en: "Least number of committee meetings" }
    /// What is wrong.
    count_wrong { ja: "0以上の整数を入力してください。", en: "Enter a whole number from 0." }
    /// Which statements are required.
    statements { ja: "申告を求める項目", en: "Statements asked for" }
}
