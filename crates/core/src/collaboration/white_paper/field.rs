//! The names of the inputs of a health white paper.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{NotAField, field::plain_fields};

/// Identifies a row of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PaperGroupId(pub u32);

plain_fields! {
    /// By what people are told apart: each has a table of its own, about the same people.
    Breakdown {
        /// 年代.
        Ages = "ages",
        /// 性別.
        Sexes = "sexes",
        /// 事業所.
        Workplaces = "workplaces",
        /// 職種.
        Occupations = "occupations",
    }
}

plain_fields! {
    /// Names one input of a row.
    PaperColumn {
        /// What the row is called.
        Name = "name",
        /// 受診者数: the base of every share.
        Examined = "examined",
        /// 肥満.
        Obesity = "obesity",
        /// 血圧.
        BloodPressure = "blood-pressure",
        /// 血糖.
        BloodGlucose = "blood-glucose",
        /// 脂質.
        Lipids = "lipids",
        /// 肝機能.
        Liver = "liver",
        /// 喫煙.
        Smoking = "smoking",
    }
}

plain_fields! {
    /// Names one text or number about the paper as a whole.
    PaperText {
        /// Whose checkups, of which year.
        Year = "year",
        /// Who is counted: the base.
        Base = "base",
        /// From which value on something is a finding.
        Criteria = "criteria",
        /// Workplaces with fewer people are small.
        SizeLimit = "size-limit",
    }
}

/// What a person may have: one of the columns that count people with a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Risk {
    /// 肥満.
    Obesity,
    /// 血圧.
    BloodPressure,
    /// 血糖.
    BloodGlucose,
    /// 脂質.
    Lipids,
    /// 肝機能.
    Liver,
    /// 喫煙.
    Smoking,
}

impl Risk {
    /// All of them, in the order of the columns.
    pub const ALL: [Self; 6] =
        [Self::Obesity, Self::BloodPressure, Self::BloodGlucose, Self::Lipids, Self::Liver, Self::Smoking];

    /// The column that counts the people who have it.
    pub const fn column(self) -> PaperColumn {
        match self {
            Self::Obesity => PaperColumn::Obesity,
            Self::BloodPressure => PaperColumn::BloodPressure,
            Self::BloodGlucose => PaperColumn::BloodGlucose,
            Self::Lipids => PaperColumn::Lipids,
            Self::Liver => PaperColumn::Liver,
            Self::Smoking => PaperColumn::Smoking,
        }
    }
}

/// Names one input of a health white paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhitePaperField {
    /// Something about the paper as a whole.
    Text(PaperText),
    /// A cell of a table.
    Group(Breakdown, PaperGroupId, PaperColumn),
}

impl fmt::Display for WhitePaperField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text.word()),
            Self::Group(breakdown, PaperGroupId(id), column) => {
                write!(f, "{}-{id}-{}", breakdown.word(), column.word())
            }
        }
    }
}

impl FromStr for WhitePaperField {
    type Err = NotAField;

    fn from_str(text: &str) -> Result<Self, NotAField> {
        let group = || {
            let (breakdown, rest) = text.split_once('-')?;
            let (id, column) = rest.split_once('-')?;
            let id = PaperGroupId(id.parse().ok()?);
            Some(Self::Group(Breakdown::from_word(breakdown)?, id, PaperColumn::from_word(column)?))
        };
        PaperText::from_word(text).map(Self::Text).or_else(group).ok_or(NotAField)
    }
}
