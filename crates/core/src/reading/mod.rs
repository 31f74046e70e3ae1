//! What comes out of reading one cell: a value with the repairs that were made, or the reason why there is none.
//!
//! These are facts. `text::exchange` turns them into sentences.

mod date;
pub mod fold;
mod insurer_number;
mod kanji_numerals;
pub mod labels;
mod name;
mod number;
pub mod units;
mod written_number;

pub use date::{read_date, read_date_in_column};
pub use insurer_number::read_insurer_number;
pub use kanji_numerals::kanji_numerals_in_digits;
pub use name::comparable_name;
pub use number::{
    is_numeric, is_unknown_mark, read_agreed_percent, read_count, read_count_in, read_percent, read_share,
    read_yen, read_yen_in,
};

use crate::{
    CalendarDate, Entry, Fraction, InsurerNumber, SocietyKind, Standing, Yen, stages::PrintedPercent,
};

/// A cell that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The value; `None` if the cell is empty or says that the value is not known.
    pub value: Option<T>,
    /// What had to be changed or assumed to read it, each at most once. Spaces around the text are not mentioned.
    pub repairs: Vec<Repair>,
}

/// A reading, or why there is none.
pub type ReadResult<T> = Result<Reading<T>, ReadError>;

impl<T> Reading<T> {
    /// The reading of an empty cell.
    pub const fn empty() -> Self {
        Self { value: None, repairs: Vec::new() }
    }

    /// The reading of a cell that says the value is not known.
    pub fn unknown_mark() -> Self {
        Self { value: None, repairs: vec![Repair::UnknownMark] }
    }

    /// What to keep of it: a value that says itself that it is only about right stays marked.
    pub fn into_entry(self) -> Entry<T> {
        match self.value {
            Some(value) if self.repairs.contains(&Repair::Approximate) => Entry::Approximate(value),
            value => Entry::from(value),
        }
    }

    /// The reading with its value, if any, turned into another.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Reading<U> {
        Reading { value: self.value.map(change), repairs: self.repairs }
    }
}

/// What to keep of a cell: the value read, or its text when it could not be read.
///
/// ```
/// use consortium_core::{reading::{entry, read_count}, Entry};
/// assert_eq!(entry("12名", read_count("12名")), Entry::Known(12));
/// assert_eq!(entry("約5千", read_count("約5千")), Entry::Approximate(5_000));
/// assert_eq!(entry("5千弱", read_count("5千弱")), Entry::Unreadable("5千弱".to_owned()));
/// ```
pub fn entry<T>(text: &str, result: ReadResult<T>) -> Entry<T> {
    match result {
        Ok(reading) => reading.into_entry(),
        Err(_) => Entry::Unreadable(text.to_owned()),
    }
}

/// Something that was changed or assumed to read a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Repair {
    /// Full-width digits and signs were read as ordinary ones.
    FullWidth,
    /// Kanji numerals were read: 二万三千.
    KanjiNumerals,
    /// Spaces inside the text were left out.
    Spaces,
    /// Separators between groups of three digits were left out.
    Separators,
    /// A currency sign (¥, 円) was left out.
    Currency,
    /// A counter for people (人, 名) was left out.
    PeopleCounter,
    /// The cell gives the number in thousands, ten thousands …
    CellScale(Scale),
    /// The heading of the column gives the numbers in thousands, ten thousands …
    ColumnScale(Scale),
    /// A unit for the whole table gives the numbers in thousands, ten thousands …
    TableScale(Scale),
    /// It says that it is only about right (約9,800); the number itself was read, and stays marked so
    /// ([`Entry::Approximate`]).
    Approximate,
    /// A note on consumption tax (税込) was left out.
    TaxNote,
    /// The mark of a footnote was left out: 9,000※1.
    FootnoteMark,
    /// An exponent was applied; all digits are there (1.2345E+04).
    Exponent,
    /// An exponent was applied, and digits may have been cut off before (1.0E+04).
    RoundExponent,
    /// What marks a cell as text (`="0123"`, `'0123`) was left out.
    TextMark,
    /// A dash was read as zero.
    DashIsZero,
    /// A day of the week was left out.
    Weekday,
    /// The day of the week that is given is not the one of the date.
    OtherWeekday,
    /// The number that a spreadsheet keeps inside for a date was read as that date.
    SerialDate,
    /// The value of a cell above, merged over several rows, was read.
    MergedAbove,
    /// The title of the group of rows, which stands above, was read: 【単一】.
    TitleAbove,
    /// ▲ or △ was read as a minus sign.
    TriangleMinus,
    /// Round brackets around the number were read as a minus sign.
    BracketMinus,
    /// Decimals that are all zero were left out.
    ZeroDecimals,
    /// A number without a percent sign was read as percent.
    PercentAssumed,
    /// A mark such as 不明 or a dash was read as "not known".
    UnknownMark,
    /// Hyphens inside a number were left out.
    Hyphens,
    /// The zero at the beginning, which spreadsheets drop, was put back.
    LeadingZero,
    /// A year of a Japanese era was read as a year of the Gregorian calendar.
    EraYear,
    /// The date lies outside the era it names (平成35年, 令和元年4月1日); it was counted on from the era's first year.
    OutsideEra,
    /// The time of day, midnight, was left out.
    Midnight,
    /// Line breaks inside a name were read as spaces.
    LineBreaks,
}

impl Repair {
    /// Whether these repairs leave nothing to doubt: a number with separators between its groups of three digits is
    /// how numbers are written.
    pub fn are_ordinary(repairs: &[Self]) -> bool {
        repairs == [Self::Separators]
    }
}

/// In what steps a number is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scale {
    /// As it is.
    #[default]
    One,
    /// 百
    Hundred,
    /// 千
    Thousand,
    /// 万
    TenThousand,
    /// 百万
    Million,
    /// 億
    HundredMillion,
}

impl Scale {
    /// All scales that have a word, longest word first, so that 百万 is not taken for 万.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("百万", Self::Million),
        ("百", Self::Hundred),
        ("千", Self::Thousand),
        ("万", Self::TenThousand),
        ("億", Self::HundredMillion),
    ];

    /// What one step is worth.
    pub const fn factor(self) -> i128 {
        match self {
            Self::One => 1,
            Self::Hundred => 100,
            Self::Thousand => 1_000,
            Self::TenThousand => 10_000,
            Self::Million => 1_000_000,
            Self::HundredMillion => 100_000_000,
        }
    }
}

/// Why a cell could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// What should be in the cell.
    pub expected: Expected,
    /// What is wrong with what is there.
    pub reason: Reason,
}

/// What should be in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A whole number from 0.
    Count,
    /// An age in completed years.
    Age,
    /// An amount in whole yen.
    Yen,
    /// A percentage from 0 to 100.
    Percent,
    /// A percentage from 0 to 100 with at most two decimals, as agreements on shares state it.
    AgreedPercent,
    /// A share from 0 to 1, as a fraction or a percentage.
    Share,
    /// An insurer number of eight digits.
    InsurerNumber,
    /// A date.
    Date,
    /// 単一 or 総合.
    SocietyKind,
    /// 確定 or 検討中.
    Standing,
    /// A mark for yes, or nothing.
    YesNo,
    /// Numbers of items of an indicator list (取組項目), as ①～⑦ or 1-7.
    Items,
    /// A step of an insurer (準備期), or a step-up from one to another (準備期⇒実行期).
    Steps,
    /// Whether a target was reached (目標達成), or the step reached.
    StepOutcome,
    /// How many gave each answer of a survey, as 1-1=3; 1-2=12.
    SurveyCounts,
}

/// What is wrong with the text of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It does not look like what was expected.
    Unrecognised,
    /// It is an error value of a spreadsheet, such as #N/A or #REF!.
    SpreadsheetError,
    /// It is written like 1.2E+05: the spreadsheet has cut digits off.
    Scientific,
    /// The separators do not stand between groups of three digits.
    MisplacedSeparators,
    /// It has a unit that belongs to something else (円 among people).
    WrongUnit,
    /// It says on which side of a number the figure lies (9,800弱, 1万以上), and not the figure.
    Bound,
    /// It is not whole.
    NotWhole,
    /// It lies outside the limits.
    OutOfRange {
        /// The least value allowed.
        minimum: i128,
        /// The greatest value allowed.
        maximum: i128,
    },
    /// It could be a share or a percentage: 0.4 may mean 40 % or 0.4 %.
    ShareOrPercent,
    /// The denominator is zero.
    ZeroDenominator,
    /// A spreadsheet has turned a fraction into a date (2/5 into 2月5日).
    FractionBecameDate,
    /// It has the wrong number of digits.
    DigitCount {
        /// How many there are.
        found: usize,
    },
    /// It has six digits: a number of national health insurance (国民健康保険).
    NationalHealthNumber,
    /// The check digit is wrong: a digit was mistyped.
    CheckDigit {
        /// The digit that would fit.
        expected: u8,
    },
    /// There is no such day in the calendar.
    NoSuchDay,
    /// The year has two digits and no era.
    AmbiguousYear,
    /// It is the number that a spreadsheet keeps inside for a date.
    SerialDate,
    /// A date without its year.
    MissingYear,
    /// It lies before 1873-01-01, when Japan took up the Gregorian calendar.
    BeforeGregorian,
}

/// A value that was read, for showing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadValue {
    /// A number.
    Count(u32),
    /// An amount.
    Yen(Yen),
    /// A share of one.
    Share(Fraction),
    /// An insurer number.
    InsurerNumber(InsurerNumber),
    /// A date.
    Date(CalendarDate),
    /// A kind of society.
    SocietyKind(SocietyKind),
    /// Whether a society takes part for certain.
    Standing(Standing),
    /// Yes or no.
    YesNo(bool),
    /// A text.
    Text(String),
}

macro_rules! read_value_from {
    ($($type:ty => $variant:ident),* $(,)?) => {
        $(impl From<$type> for ReadValue {
            fn from(value: $type) -> Self {
                Self::$variant(value)
            }
        })*
    };
}

read_value_from! {
    u32 => Count,
    Yen => Yen,
    Fraction => Share,
    InsurerNumber => InsurerNumber,
    CalendarDate => Date,
    SocietyKind => SocietyKind,
    Standing => Standing,
    bool => YesNo,
    String => Text,
}

impl From<PrintedPercent> for ReadValue {
    fn from(rate: PrintedPercent) -> Self {
        Self::Share(rate.share())
    }
}
