//! Addresses of pages within the app. Which page is at an address, the list of pages says.

use crate::text::{
    Language, about,
    collaboration::{access, notice, roles, targets, training, white_paper},
    members, outcomes, report, shell,
};

/// The address of a page, or of a view of it. Two addresses are the same if their fragments are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Route {
    fragment: &'static str,
    name: fn(Language) -> &'static str,
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self.fragment == other.fragment
    }
}

impl Eq for Route {}

impl Route {
    /// Where one begins.
    pub(crate) const START: Self = Self::new("/", shell::start);
    /// 参加組合.
    pub(crate) const MEMBERS: Self = Self::new("/members", members::page_name);
    /// コンソーシアム要件.
    pub(crate) const ELIGIBILITY: Self = Self::new("/eligibility", shell::eligibility);
    /// 費用と補助金.
    pub(crate) const COST: Self = Self::new("/cost", shell::cost);
    /// 分け方.
    pub(crate) const SHARES: Self = Self::new("/shares", shell::shares);
    /// 分け方: all ways side by side.
    pub(crate) const ALL_WAYS: Self = Self::new("/shares/all", shell::shares);
    /// 分け方: whether it is fair.
    pub(crate) const FAIRNESS: Self = Self::new("/shares/fairness", shell::shares);
    /// 分け方: what would change it.
    pub(crate) const WHAT_IF: Self = Self::new("/shares/what-if", shell::shares);
    /// 分け方: how each share is calculated.
    pub(crate) const FORMULAS: Self = Self::new("/shares/formulas", shell::shares);
    /// 精算.
    pub(crate) const SETTLEMENT: Self = Self::new("/settlement", shell::settlement);
    /// 支援ステージ・達成率: the federation.
    pub(crate) const FEDERATION: Self = Self::new("/stages", shell::stages);
    /// 支援ステージ・達成率: each insurer.
    pub(crate) const INSURER: Self = Self::new("/stages/insurer", shell::stages);
    /// 支援ステージ・達成率: the whole prefecture.
    pub(crate) const PREFECTURE: Self = Self::new("/stages/prefecture", shell::stages);
    /// データの利用.
    pub(crate) const DATA_ACCESS: Self = Self::new("/data-access", access::name);
    /// 共同利用の公表文.
    pub(crate) const NOTICE: Self = Self::new("/notice", notice::name);
    /// 役割とデータ.
    pub(crate) const ROLES: Self = Self::new("/roles", roles::name);
    /// 健康白書: by age.
    pub(crate) const WHITE_PAPER: Self = Self::new("/white-paper", white_paper::name);
    /// 健康白書: by sex.
    pub(crate) const WHITE_PAPER_SEXES: Self = Self::new("/white-paper/sexes", white_paper::name);
    /// 健康白書: by workplace.
    pub(crate) const WHITE_PAPER_WORKPLACES: Self = Self::new("/white-paper/workplaces", white_paper::name);
    /// 健康白書: by occupation.
    pub(crate) const WHITE_PAPER_OCCUPATIONS: Self = Self::new("/white-paper/occupations", white_paper::name);
    /// 健診・保健指導の目標.
    pub(crate) const TARGETS: Self = Self::new("/targets", targets::name);
    /// 研修日程.
    pub(crate) const TRAINING: Self = Self::new("/training", training::name);
    /// 事業効果: from totals.
    pub(crate) const OUTCOMES: Self = Self::new("/outcomes", outcomes::name);
    /// 事業効果: from a file of participants.
    pub(crate) const PARTICIPANTS: Self = Self::new("/outcomes/participants", outcomes::name);
    /// 事業効果: the review sheet.
    pub(crate) const REVIEW: Self = Self::new("/outcomes/review", outcomes::name);
    /// 報告書.
    pub(crate) const REPORT: Self = Self::new("/report", report::name);
    /// 報告書: the sheet for the board of one's own society.
    pub(crate) const OUR_SHEET: Self = Self::new("/report/ours", report::our_sheet);
    /// 研修モード.
    pub(crate) const WORKSHOP: Self = Self::new("/workshop", shell::workshop);
    /// このアプリについて.
    pub(crate) const ABOUT: Self = Self::new("/about", about::heading);

    /// An address: the fragment without `#`, and what the page there is called.
    pub(crate) const fn new(fragment: &'static str, name: fn(Language) -> &'static str) -> Self {
        Self { fragment, name }
    }

    /// The fragment of the page, without `#`.
    pub(crate) const fn fragment(self) -> &'static str {
        self.fragment
    }

    /// The address to link to.
    pub(crate) fn href(self) -> String {
        format!("#{}", self.fragment)
    }

    /// What the page is called.
    pub(crate) fn name(self, language: Language) -> &'static str {
        (self.name)(language)
    }
}
