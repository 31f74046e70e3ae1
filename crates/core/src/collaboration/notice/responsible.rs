//! The party responsible: whom a notice or a field names, and what is wrong with it.
//!
//! The law wants one of the users: a body with its address and its representative, not an office or a person within one.

use super::{
    address::is_postal,
    item::NoticeItem,
    section::{Line, label, unmarked},
};

/// What is wrong with the party responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ResponsibleFinding {
    /// An office is named, and no user: the party responsible is one of the users, with its address and representative.
    Officer(String),
    /// A body is named with an office within it that does not represent it.
    OfficeWithin {
        /// The body.
        body: String,
        /// The office.
        office: String,
    },
    /// Two or more parties are named: one of them has to be responsible.
    Several(Vec<String>),
    /// Who is named is none of the users.
    NotAUser(String),
    /// Who is named was a member when the notice was made.
    NoLongerAMember {
        /// The name as it was.
        name: String,
        /// What the member is called now; `None` if it left.
        now: Option<String>,
    },
}

/// What is wrong with what a field says of the party responsible, where these are the users. Nothing is wrong with an empty
/// field, and without users nobody is missing among them.
///
/// ```
/// use consortium_core::collaboration::notice::{ResponsibleFinding, judge_responsible};
/// let users = ["北健康保険組合".to_owned(), "B株式会社 健康管理室".to_owned()];
/// assert_eq!(judge_responsible("北健康保険組合", &users), []);
/// assert_eq!(judge_responsible("B株式会社", &users), []);
/// let other = "C株式会社".to_owned();
/// assert_eq!(judge_responsible(&other, &users), [ResponsibleFinding::NotAUser(other)]);
/// ```
pub fn judge_responsible(value: &str, users: &[String]) -> Vec<ResponsibleFinding> {
    let value = value.trim();
    if value.is_empty() || users.iter().any(|user| same(user, value)) {
        return Vec::new();
    }
    let named = Named::read(value, users);
    let mut findings = named.findings();
    let several = several(std::slice::from_ref(&named));
    match &named.bodies[..] {
        _ if several.is_some() => findings.extend(several),
        _ if users.is_empty() => {}
        [] if findings.is_empty() => findings.push(ResponsibleFinding::NotAUser(value.to_owned())),
        [body] if !users.iter().any(|user| is_named_by(user, body)) => {
            findings.push(ResponsibleFinding::NotAUser(body.clone()));
        }
        _ => {}
    }
    findings
}

/// What is wrong with the parties that a text names as responsible, and the bodies that it names.
pub(super) fn judge_lines(lines: &[Line<'_>]) -> (Vec<ResponsibleFinding>, Vec<String>) {
    let named: Vec<Named> = stated(lines).iter().map(|value| Named::read(value, &[])).collect();
    let mut findings: Vec<_> = named.iter().flat_map(Named::findings).collect();
    findings.extend(several(&named));
    (findings, named.into_iter().flat_map(|named| named.bodies).collect())
}

/// Whether several parties are named.
fn several(named: &[Named]) -> Option<ResponsibleFinding> {
    let mut bodies: Vec<&String> = Vec::new();
    for (place, one) in named.iter().enumerate() {
        for body in &one.bodies {
            // 当組合 in another line is the society that is named there.
            let is_itself = place > 0 && !bodies.is_empty() && is_self(body);
            if !is_itself && !bodies.iter().any(|known| same(known, body)) {
                bodies.push(body);
            }
        }
    }
    if bodies.is_empty() {
        bodies = named.iter().map(|one| &one.value).collect();
    }
    let is_plural = bodies.iter().any(|body| body.starts_with('各') || body.starts_with("それぞれ"));
    (bodies.len() > 1 || is_plural)
        .then(|| ResponsibleFinding::Several(bodies.into_iter().cloned().collect()))
}

/// What one text names.
struct Named {
    value: String,
    bodies: Vec<String>,
    office: Option<String>,
    has_representative: bool,
}

impl Named {
    fn read(value: &str, users: &[String]) -> Self {
        let mut bodies: Vec<String> = Vec::new();
        let mut words: Vec<String> = Vec::new();
        for part in parts(value) {
            let of_part = bodies_of(&part, users);
            // The name of a member may end like a department: 東部.
            let beside = of_part.iter().find_map(|body| part.strip_prefix(body.as_str()));
            words.extend(beside.unwrap_or(&part).split_whitespace().map(str::to_owned));
            for body in of_part {
                if !bodies.iter().any(|known| same(known, &body)) {
                    bodies.push(body);
                }
            }
        }
        let office = words.iter().find_map(|word| office_in(word));
        Self {
            value: value.to_owned(),
            bodies,
            office,
            has_representative: words.iter().any(|word| is_representative(word)),
        }
    }

    fn findings(&self) -> Vec<ResponsibleFinding> {
        let finding = match (&self.bodies[..], &self.office) {
            ([], Some(_)) => Some(ResponsibleFinding::Officer(self.value.clone())),
            ([], None) if self.has_representative => Some(ResponsibleFinding::Officer(self.value.clone())),
            ([body], Some(office)) if !self.has_representative => {
                Some(ResponsibleFinding::OfficeWithin { body: body.clone(), office: office.clone() })
            }
            _ => None,
        };
        finding.into_iter().collect()
    }
}

/// The parts of a text that may each name a party. What stands in brackets becomes words of its part.
fn parts(value: &str) -> Vec<String> {
    let mut text =
        value.replace("（株）", "㈱").replace("(株)", "㈱").replace("（有）", "㈲").replace("(有)", "㈲");
    for between in
        ["及び", "および", "並びに", "ならびに", "又は", "または", "、", "，", ",", "／", "/", "\n"]
    {
        text = text.replace(between, "\u{1f}");
    }
    for body in BODY_ENDS {
        text = text.replace(&format!("{body}と"), &format!("{body}\u{1f}"));
    }
    let text =
        without_other_names(&text).replace(['「', '」', '『', '』', '［', '］', '[', ']', '【', '】'], " ");
    let without_address = |part: &str| {
        let words = part.split_whitespace().filter(|word| !is_postal(word));
        words.collect::<Vec<_>>().join(" ")
    };
    text.split('\u{1f}').map(without_address).filter(|part| !part.is_empty()).collect()
}

/// A text whose brackets are spaces, without what stands in brackets behind a name and is another name of the same body:
/// A健康保険組合（A健保）, （以下「当組合」という。）.
fn without_other_names(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once(['（', '(']) {
        let (inside, after) = behind.split_once(['）', ')']).unwrap_or((behind, ""));
        let is_other_name =
            !before.trim().is_empty() && (inside.starts_with("以下") || body_in(inside).is_some());
        kept.push_str(before);
        kept.push(' ');
        if !is_other_name {
            kept.push_str(inside);
            kept.push(' ');
        }
        rest = after;
    }
    kept.push_str(rest);
    kept
}

/// What the name of a body begins or ends with.
const KINDS: [&str; 14] = [
    "株式会社",
    "㈱",
    "有限会社",
    "㈲",
    "合同会社",
    "合資会社",
    "相互会社",
    "一般社団法人",
    "公益社団法人",
    "一般財団法人",
    "公益財団法人",
    "独立行政法人",
    "学校法人",
    "医療法人",
];

/// What the name of a body ends with, and what bodies are called without their name.
const BODY_ENDS: [&str; 18] = [
    "健康保険組合",
    "健保組合",
    "共済組合",
    "組合",
    "健保",
    "協会",
    "連合会",
    "機構",
    "法人",
    "会社",
    "事業主",
    "事業所",
    "企業",
    "当社",
    "弊社",
    "各社",
    "ホールディングス",
    "銀行",
];

/// The bodies that a part names: words that are names of bodies, where a kind alone (株式会社, 健康保険組合) belongs to the word
/// beside it.
fn bodies_of(part: &str, users: &[String]) -> Vec<String> {
    if let Some(user) = users.iter().find(|user| is_named_by(user, part)) {
        // Whichever is shorter is the name: more may be said about it in either.
        let name = if part.starts_with(user.trim()) { user.trim() } else { part };
        return vec![name.to_owned()];
    }
    let words: Vec<&str> = part.split_whitespace().collect();
    let is_kind = |word: &str| KINDS.contains(&word) || BODY_ENDS.contains(&word);
    let named: Vec<&str> =
        words.iter().filter(|word| !is_kind(word)).filter_map(|word| body_in(word)).collect();
    if named.len() > 1 {
        return named.into_iter().map(str::to_owned).collect();
    }
    let last = words.iter().rposition(|word| is_kind(word) || body_in(word).is_some());
    let Some(last) = last else { return Vec::new() };
    // 株式会社 B: the name stands behind its kind.
    let behind = words.get(last).is_some_and(|word| KINDS.contains(word));
    let to = last.saturating_add(if behind { 2 } else { 1 });
    let mut name: Vec<&str> = words.into_iter().take(to).collect();
    if let Some(word) = name.last_mut()
        && let Some(body) = body_in(word)
    {
        *word = body;
    }
    vec![name.join(" ")]
}

/// The name of a body at the head of a word: the word up to the end of the name.
fn body_in(word: &str) -> Option<&str> {
    let end = BODY_ENDS
        .iter()
        .chain(&KINDS)
        .filter_map(|kind| word.rfind(kind).and_then(|place| place.checked_add(kind.len())))
        .max()?;
    let (name, rest) = word.split_at_checked(end)?;
    let ends_there = rest.is_empty()
        || is_office(rest)
        || is_representative(rest)
        || ["の", "は", "で", "が", "と", "に", "内", "様", "代"]
            .iter()
            .any(|behind| rest.starts_with(behind));
    if ends_there {
        return Some(name);
    }
    // 全国健康保険協会東京支部, 健康保険組合連合会東京: a part of it. 株式会社B: the name stands behind its kind.
    let is_whole =
        rest.ends_with("支部") || rest.ends_with("本部") || KINDS.iter().any(|kind| word.contains(kind));
    is_whole.then_some(word)
}

/// An office that a word names beside or without a body.
fn office_in(word: &str) -> Option<String> {
    let rest = body_in(word).and_then(|body| word.strip_prefix(body)).unwrap_or(word);
    is_office(rest).then(|| rest.to_owned())
}

/// Whether a word is an office or a department within a body, and does not represent it.
fn is_office(word: &str) -> bool {
    const OFFICES: [&str; 22] = [
        "課長",
        "部長",
        "室長",
        "係長",
        "局長",
        "次長",
        "所長",
        "センター長",
        "理事",
        "事務長",
        "担当",
        "マネージャー",
        "マネジャー",
        "役員",
        "主任",
        "産業医",
        "保健師",
        "看護師",
        "管理者",
        "監事",
        "事務局",
        "窓口",
    ];
    const DEPARTMENTS: [&str; 8] = ["部", "課", "室", "係", "局", "グループ", "チーム", "センター"];
    let word = word.replace("代表理事", "").replace("理事長", "");
    let is_department = DEPARTMENTS.iter().any(|end| word.ends_with(end))
        && !["支部", "本部", "薬局"].iter().any(|end| word.ends_with(end));
    is_department || OFFICES.iter().any(|office| word.contains(office))
}

/// Whether a word says that somebody represents a body.
fn is_representative(word: &str) -> bool {
    ["理事長", "代表", "社長", "会長", "組合長", "頭取", "学長"].iter().any(|office| word.contains(office))
}

fn is_self(body: &str) -> bool {
    ["当", "本", "弊"].iter().any(|own| body.starts_with(own))
}

/// A name as names are compared: without spaces, 株式会社 in one form.
fn plain(name: &str) -> String {
    let name = name.replace("（株）", "株式会社").replace("(株)", "株式会社").replace('㈱', "株式会社");
    name.chars().filter(|character| !character.is_whitespace()).collect()
}

/// Whether two names are the same but for spaces.
fn same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}

/// Whether a user is the body of this name: it is called so, or so with more said about it (B株式会社 健康管理室).
fn is_named_by(user: &str, body: &str) -> bool {
    let (user, body) = (user.trim(), body.trim());
    let goes_on = |longer: &str, shorter: &str| {
        longer.strip_prefix(shorter).is_some_and(|rest| {
            rest.starts_with(|next: char| next.is_whitespace() || "（(／/、,：:の".contains(next))
        })
    };
    !user.is_empty() && (same(user, body) || goes_on(user, body) || goes_on(body, user))
}

/// Who is named as responsible: what stands behind the word in its line, or in the lines below it.
fn stated(lines: &[Line<'_>]) -> Vec<String> {
    let mut stated: Vec<String> = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(said) = behind_the_word(line.text) else { continue };
        let below = lines.iter().skip(place.saturating_add(1));
        let below: Vec<&str> = below
            .take(MOST_LINES)
            .take_while(|below| {
                line.is_heading && !below.is_heading && below.section == Some(NoticeItem::Responsible)
            })
            .filter_map(|below| name_in(below.text))
            .collect();
        let (first, further) = match (said, below.split_first()) {
            (Said::Value(value), _) => (value, &below[..]),
            (Said::Heading, Some((first, further))) => (ended(first), further),
            (Said::Heading, None) => continue,
        };
        let further = further.iter().filter(|line| is_name_alone(line)).map(|line| (*line).to_owned());
        let value = std::iter::once(first).chain(further).collect::<Vec<_>>().join("、");
        if !value.is_empty() && !stated.contains(&value) {
            stated.push(value);
        }
    }
    stated
}

/// So many lines below a heading are looked at.
const MOST_LINES: usize = 8;

enum Said {
    /// The line names somebody.
    Value(String),
    /// Who it is stands below.
    Heading,
}

/// What a line says behind the word for the party responsible; `None` where it is no statement of who that is.
fn behind_the_word(line: &str) -> Option<Said> {
    let behind = ["責任を有する者", "管理責任者", "責任者"].iter().find_map(|word| line.split_once(word));
    let behind = behind?.1;
    let behind = behind.trim_start_matches(['）', ')', '】', '」', '』', '］', ']', '＞', '>']);
    // 責任を有する者について: who it is stands below, or behind the colon.
    let behind = behind
        .strip_prefix("について")
        .filter(|rest| rest.is_empty() || rest.starts_with(['：', ':']))
        .unwrap_or(behind);
    // 責任者を定め、責任者が管理し: nobody is named.
    if behind.starts_with(['を', 'が', 'に', 'と', 'へ', 'も', 'か', 'な', '以']) {
        return None;
    }
    let value = if behind.starts_with('は') {
        behind
    } else if let Some((_, value)) = label(behind) {
        // A heading says more before its colon: の氏名又は名称、住所…：
        value
    } else if behind.starts_with(['の', '及', '、', '等']) {
        behind.split_once(char::is_whitespace).map_or("", |(_, value)| value)
    } else {
        behind
    };
    let value = ended(value.trim_start_matches('は'));
    Some(if value.is_empty() { Said::Heading } else { Said::Value(value) })
}

/// A name without what a sentence and a line say behind it.
fn ended(value: &str) -> String {
    let mut value = value.split('。').next().unwrap_or(value);
    for label in ["住所", "所在地", "〒", "電話", "連絡先", "TEL", "Tel", "ＴＥＬ"] {
        value = value.split(label).next().unwrap_or(value);
    }
    let around = |character: char| {
        character.is_whitespace() || "）)】」』（(【「『：:、,。．・,;；/／".contains(character)
    };
    let mut value = value.trim_matches(around);
    for label in ["氏名又は名称", "名称", "氏名"] {
        value = value.strip_prefix(label).map_or(value, |rest| rest.trim_start_matches(around));
    }
    for end in ["とします", "となります", "が担当します", "である", "です", "とする"] {
        value = value.strip_suffix(end).unwrap_or(value);
    }
    value.to_owned()
}

/// The name that a line below the heading gives; `None` where it gives something else: an address, a representative.
fn name_in(line: &str) -> Option<&str> {
    let line = unmarked(line);
    if is_postal(line) {
        return None;
    }
    match label(line) {
        None => Some(line).filter(|line| !line.starts_with("代表者")),
        Some((label, value)) => {
            let names = ["名称", "氏名", "組合名", "会社名", "団体名", "事業者名"]
                .iter()
                .any(|word| label.contains(word));
            (names && !label.contains("代表")).then_some(value)
        }
    }
}

/// Whether a line is the name of a body and nothing else.
fn is_name_alone(line: &str) -> bool {
    let words = parts(line);
    !line.contains(['。', '/', '／', 'は', 'を', 'が', 'に'])
        && !words.is_empty()
        && words.iter().all(|part| !bodies_of(part, &[]).is_empty())
}

#[cfg(test)]
mod tests {
    use super::{ResponsibleFinding, judge_lines, judge_responsible};
    use crate::collaboration::notice::section::lines;

    fn findings(text: &str) -> Vec<ResponsibleFinding> {
        judge_lines(&lines(text)).0
    }

    fn several(names: &[&str]) -> Vec<ResponsibleFinding> {
        vec![ResponsibleFinding::Several(names.iter().map(|name| (*name).to_owned()).collect())]
    }

    #[test]
    fn one_body_is_one_whatever_its_name_is_made_of() {
        for body in [
            "日本放送協会健康保険組合",
            "日本放送協会 健康保険組合",
            "健康保険組合連合会",
            "健康保険組合連合会東京連合会",
            "一般社団法人A協会",
            "一般社団法人 A協会",
            "株式会社 B",
            "B株式会社健康保険組合",
            "㈱B",
            "全国健康保険協会東京支部",
            "A健康保険組合（以下「当組合」という。）",
            "A健康保険組合（A健保）",
            "A健康保険組合（東京都港区芝1-1）",
            "A健康保険組合 理事長 甲野一郎",
            "A健康保険組合（理事長 服部 一郎）",
            "A健康保険組合、東京都港区芝1-1 B協会ビル、理事長 甲野一郎",
            "当健康保険組合",
        ] {
            assert_eq!(findings(&format!("責任を有する者：{body}")), [], "{body}");
            assert_eq!(findings(&format!("管理責任者は、{body}です。")), [], "{body}");
            assert_eq!(findings(&format!("責任を有する者の氏名又は名称\n{body}")), [], "{body}");
        }
    }

    #[test]
    fn two_parties_are_two_however_they_are_joined() {
        for (text, names) in [
            ("責任を有する者：当健康保険組合及び各事業主", ["当健康保険組合", "各事業主"]),
            ("責任を有する者：A健保組合、㈱B", ["A健保組合", "㈱B"]),
            ("責任を有する者：A健康保険組合とB株式会社", ["A健康保険組合", "B株式会社"]),
            ("責任を有する者：A健康保険組合　B株式会社", ["A健康保険組合", "B株式会社"]),
            ("責任を有する者\nA健康保険組合\nB健康保険組合", ["A健康保険組合", "B健康保険組合"]),
            ("責任を有する者\n・A健康保険組合\n・B健康保険組合", ["A健康保険組合", "B健康保険組合"]),
            (
                "責任を有する者：A健康保険組合\nB健康保険組合\n住所：東京都港区芝1-1",
                ["A健康保険組合", "B健康保険組合"],
            ),
            (
                "管理責任者：A健康保険組合（東京都港区芝1-1）、B株式会社（港区芝2-2）",
                ["A健康保険組合", "B株式会社"],
            ),
            ("管理責任者：A健康保険組合\n管理責任者：B株式会社", ["A健康保険組合", "B株式会社"]),
        ] {
            assert_eq!(findings(text), several(&names), "{text}");
        }
        assert_eq!(findings("責任を有する者：各事業主"), several(&["各事業主"]));
    }

    #[test]
    fn the_society_that_speaks_of_itself_in_another_line_is_no_second_party() {
        assert_eq!(findings("管理責任者：A健康保険組合\n責任者：当組合"), []);
        assert_eq!(findings("管理責任者：A健康保険組合\n責任者：A健康保険組合 理事長 甲野一郎"), []);
        // In one line both are named.
        assert_eq!(
            findings("責任を有する者：A健康保険組合及び当組合"),
            several(&["A健康保険組合", "当組合"])
        );
    }

    #[test]
    fn a_body_is_told_with_its_kind_or_its_branch() {
        for body in ["日本放送協会 健康保険組合", "全国健康保険協会東京支部", "株式会社 B"]
        {
            let (_, bodies) = judge_lines(&lines(&format!("責任を有する者：{body}")));
            assert_eq!(bodies, [body]);
        }
    }

    #[test]
    fn who_is_responsible_may_stand_in_the_lines_below() {
        let office = [ResponsibleFinding::Officer("総務部".to_owned())];
        for text in [
            "責任を有する者について\n総務部",
            "責任を有する者について：総務部",
            "責任を有する者の氏名又は名称\n総務部",
            "責任を有する者\n代表者氏名：甲野一郎\n名称：総務部",
            "管理責任者（総務部）",
            // Who is named twice has one finding.
            "管理責任者：総務部\n責任者：総務部",
        ] {
            assert_eq!(findings(text), office, "{text}");
        }
    }

    #[test]
    fn what_else_stands_below_names_no_second_party() {
        for text in [
            "責任を有する者\nA健康保険組合\n事務はB健康保険組合が行う",
            "責任を有する者\nA健康保険組合\n総務部",
            // The second line is a sentence, and heads nothing.
            "責任を有する者を次に示す\n管理責任者はA健康保険組合です。\nB健康保険組合",
        ] {
            assert_eq!(findings(text), [], "{text}");
        }
    }

    #[test]
    fn an_office_is_no_party_and_its_body_is_not_made_one_by_it() {
        for office in
            ["総務部", "総務担当課長", "常務理事", "人事部長 山田太郎", "健康管理室", "理事長 甲野一郎"]
        {
            let finding = ResponsibleFinding::Officer(office.to_owned());
            assert_eq!(findings(&format!("管理責任者：{office}")), [finding], "{office}");
        }
        for (text, body, office) in [
            ("B健康保険組合 常務理事 山田太郎", "B健康保険組合", "常務理事"),
            ("B健康保険組合総務部", "B健康保険組合", "総務部"),
            ("B健康保険組合（総務担当課長）", "B健康保険組合", "総務担当課長"),
            ("株式会社B 人事部", "株式会社B", "人事部"),
        ] {
            let finding =
                ResponsibleFinding::OfficeWithin { body: body.to_owned(), office: office.to_owned() };
            assert_eq!(findings(&format!("責任を有する者：{text}")), [finding], "{text}");
        }
    }

    #[test]
    fn a_sentence_that_names_nobody_has_no_finding() {
        for text in [
            "管理責任者を定め、適切に管理します。",
            "責任者の指示に従います。",
            "責任者について定めます。",
            "責任者",
            "責任者：",
        ] {
            assert_eq!(findings(text), [], "{text}");
        }
    }

    #[test]
    fn a_field_is_held_against_the_users() {
        let users = ["東部", "北健康保険組合", "B株式会社（健康管理室に限る）"].map(str::to_owned);
        for right in
            ["", "東部", "北健康保険組合", "北 健康保険組合", "B株式会社", "北健康保険組合 理事長 甲野一郎"]
        {
            assert_eq!(judge_responsible(right, &users), [], "{right}");
        }
        for wrong in ["東", "無関係株式会社", "東北健康保険組合", "山田太郎"] {
            assert_eq!(
                judge_responsible(wrong, &users),
                [ResponsibleFinding::NotAUser(wrong.to_owned())],
                "{wrong}"
            );
        }
        assert_eq!(
            judge_responsible("総務担当課長", &users),
            [ResponsibleFinding::Officer("総務担当課長".to_owned())]
        );
        let within =
            ResponsibleFinding::OfficeWithin { body: "東部".to_owned(), office: "総務部".to_owned() };
        assert_eq!(judge_responsible("東部 総務部", &users), [within]);
        assert_eq!(judge_responsible("東部、北健康保険組合", &users), several(&["東部", "北健康保険組合"]));
        assert_eq!(judge_responsible("無関係株式会社", &[]), []);
    }
}
