//! What a row of the decision table decides.

/// What a row decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// 提供しなければならない: who is asked has to give it.
    MustGive,
    /// It may be asked for, and may be refused.
    MayRefuse,
    /// 法令上の根拠なし: no article was found that lets anybody ask. Other ways remain.
    NoLegalBase,
    /// 要確認: it could not be decided from the texts that were read.
    ToBeChecked(CheckReason),
}

/// Why something could not be decided from the texts that were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CheckReason {
    /// The article for this party was not read.
    ArticleNotRead,
    /// The provision existed; since when was not read.
    DateNotRead,
    /// Specific checkups are for people of 40 to 74: there is no such record of a person of this age, or it is older.
    NoSpecificCheckupAtThisAge,
    /// The texts speak of people who reached 75; those of 65 to 74 with a disability join before.
    JoinedBefore75,
    /// The record was made for one law and is held by somebody else: which rule applies was not read.
    RecordChangedHands,
}
