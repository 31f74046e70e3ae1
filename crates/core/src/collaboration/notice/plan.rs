//! What a plan keeps about the notice of joint use.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    change::NoticeMember,
    item::{Agreement, Publication},
};
use crate::{
    Entry, WrittenDate,
    field::{plain_fields, slots},
};

/// What was entered for a notice of joint use.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NoticePlan {
    /// 共同して利用される個人データの項目.
    pub data_items: String,
    /// Users beside the confirmed members of the plan: employers with the offices that handle the data.
    pub other_users: String,
    /// 利用する者の利用目的.
    pub purpose: String,
    /// 責任を有する者の名称: one of the users.
    pub responsible: String,
    /// Its address.
    pub address: String,
    /// The name of its representative, if it is a corporation.
    pub representative: String,
    /// Where questions go.
    pub contact: String,
    /// The day of the notice.
    pub made_on: Entry<WrittenDate>,
    /// Whether it promises that data are not used for personnel decisions.
    pub promises_no_personnel_use: Option<bool>,
    /// Where it stands.
    pub published: Option<Publication>,
    /// Of a bulletin: every how many months it comes.
    pub bulletin_months: Entry<u32>,
    /// What is agreed beside it.
    pub agreed: BTreeSet<Agreement>,
    /// The members that it was made for, once it was made.
    pub made_for: Option<Vec<NoticeMember>>,
    /// The text as it was made, which no later input changes. Files of before 2026-12 have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made_text: Option<String>,
    /// The draft as the user changed it; without it the draft follows the inputs.
    pub draft: Option<String>,
    /// Names that members had when the draft was first changed by hand, and each time the notice was made since: it may still
    /// have them. Empty without a draft.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub draft_members: Vec<String>,
}

impl NoticePlan {
    /// Whether nothing has been entered.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

plain_fields! {
    /// Names one input of the notice of joint use.
    NoticeField {
        /// 個人データの項目.
        DataItems = "data-items",
        /// Users beside the members.
        OtherUsers = "other-users",
        /// 利用目的.
        Purpose = "purpose",
        /// 責任を有する者.
        Responsible = "responsible",
        /// 住所.
        Address = "address",
        /// 代表者.
        Representative = "representative",
        /// 問い合わせ先.
        Contact = "contact",
        /// The day of the notice.
        MadeOn = "made-on",
        /// Every how many months the bulletin comes.
        BulletinMonths = "bulletin-months",
    }
}

slots! {
    NoticePlan, NoticeField: {
        DataItems => data_items,
        OtherUsers => other_users,
        Purpose => purpose,
        Responsible => responsible,
        Address => address,
        Representative => representative,
        Contact => contact,
        MadeOn => made_on,
        BulletinMonths => bulletin_months,
    }
}
