//! What a notice must contain, where it stands, and what is agreed beside it.

use serde::{Deserialize, Serialize};

/// One of the seven things that a notice must tell (個情法27条5項3号).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeItem {
    /// 共同利用をする旨.
    JointUse,
    /// 共同して利用される個人データの項目.
    DataItems,
    /// 共同して利用する者の範囲.
    Users,
    /// 利用する者の利用目的.
    Purpose,
    /// 管理について責任を有する者の氏名又は名称.
    Responsible,
    /// その住所.
    Address,
    /// 法人にあっては、その代表者の氏名.
    Representative,
}

impl NoticeItem {
    /// All seven, in the order of the law.
    pub const ALL: [Self; 7] = [
        Self::JointUse,
        Self::DataItems,
        Self::Users,
        Self::Purpose,
        Self::Responsible,
        Self::Address,
        Self::Representative,
    ];

    /// Whether the law asked for it before 2022-04-01 as well (then 23条5項3号).
    pub const fn was_asked_for_before_2022(self) -> bool {
        !matches!(self, Self::Address | Self::Representative)
    }

    /// What the notice コラボヘルス推進のお知らせ of ミツバ健康保険組合 has of it. The notice says itself that data are shared (its
    /// heading) and who uses them (共同利用する者の範囲); of items, purpose and party it has no more than the article that it
    /// quotes, but for an officer of each side (責任者).
    pub const fn in_example(self) -> InExample {
        match self {
            Self::JointUse | Self::Users => InExample::Own,
            Self::Responsible => InExample::Officers,
            Self::DataItems | Self::Purpose => InExample::QuotedOnly,
            Self::Address | Self::Representative => InExample::Missing,
        }
    }
}

/// What a notice has of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum InExample {
    /// It tells it itself.
    Own,
    /// It names officers and no party.
    Officers,
    /// It has it in the article that it quotes, and nowhere else.
    QuotedOnly,
    /// It does not have it.
    Missing,
}

/// How often a bulletin comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BulletinInterval {
    /// Every 0 months is no interval.
    None,
    /// About every three months or more often: it is easily known.
    OftenEnough,
    /// More rarely.
    TooRare,
}

impl BulletinInterval {
    /// The most months between two bulletins that are 「容易に知り得る状態」 (個人情報保護委員会 ガイドライン通則編: about every three
    /// months, as read in March 2026).
    pub const MOST_MONTHS: u32 = 3;

    /// That of a bulletin every so many months.
    ///
    /// ```
    /// use consortium_core::collaboration::notice::BulletinInterval;
    /// let intervals = [0, 1, 3, 4].map(BulletinInterval::of_months);
    /// use BulletinInterval::{None, OftenEnough, TooRare};
    /// assert_eq!(intervals, [None, OftenEnough, OftenEnough, TooRare]);
    /// ```
    pub const fn of_months(months: u32) -> Self {
        match months {
            0 => Self::None,
            1..=Self::MOST_MONTHS => Self::OftenEnough,
            _ => Self::TooRare,
        }
    }
}

/// How people can easily know of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Publication {
    /// A page of the web site that stays.
    Page,
    /// A posting at the office that stays.
    Posting,
    /// A bulletin that comes again and again.
    Bulletin,
}

impl Publication {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Page, Self::Posting, Self::Bulletin];
}

/// What the users should agree on beside the notice, as recommended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// Who may use the data, and who is in charge at each user.
    WhoAndInCharge,
    /// Handling: no other use, no copies, return or erasure.
    Handling,
    /// What happens on breach.
    Breach,
    /// Reporting incidents.
    Incidents,
    /// What happens when joint use ends.
    Ending,
    /// Contacts.
    Contacts,
}

impl Agreement {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::WhoAndInCharge, Self::Handling, Self::Breach, Self::Incidents, Self::Ending, Self::Contacts];
}
