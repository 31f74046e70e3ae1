//! A number as somebody wrote it, taken apart: sign, digits, scale, unit.
//!
//! The readers in `number` decide what of this they accept.

use crate::Fraction;
use crate::reading::{Reason, Repair, Scale, kanji_numerals::in_digits};

/// The most characters that a number may have; longer texts are not numbers. Keeps every value within 128 bits.
const MOST_CHARACTERS: usize = 30;

/// What a number counts, as far as its text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    None,
    People,
    Yen,
    Percent,
    /// 割, tenths.
    Tenths,
    Other,
}

/// The words for units that may follow a number.
const UNITS: [(&str, Unit); 18] = [
    ("", Unit::None),
    ("人", Unit::People),
    ("名", Unit::People),
    ("people", Unit::People),
    ("円", Unit::Yen),
    ("yen", Unit::Yen),
    ("jpy", Unit::Yen),
    ("%", Unit::Percent),
    ("パーセント", Unit::Percent),
    ("割", Unit::Tenths),
    ("件", Unit::Other),
    ("社", Unit::Other),
    ("組合", Unit::Other),
    ("回", Unit::Other),
    ("歳", Unit::Other),
    ("日", Unit::Other),
    ("年", Unit::Other),
    ("ドル", Unit::Other),
];

/// A number as it is written, taken apart.
pub(super) struct Number {
    negative: bool,
    /// All digits, without the decimal point.
    digits: i128,
    /// How many of the digits stand behind the decimal point.
    decimals: u32,
    scale: Scale,
    unit: Unit,
    /// Several numbers with scales were added up, as in 14万2000 and 三千五百: the scale of a column does not apply.
    compound: bool,
    /// It says itself that it is only about right: 約9,800, 9,800程度.
    approximate: bool,
    pub(super) repairs: Vec<Repair>,
}

/// A proportion as it is written.
#[derive(Clone, Copy)]
pub(super) enum Proportion {
    /// With a percent sign or 割: the share of one it stands for.
    Stated(Fraction),
    /// A number alone.
    Bare(Fraction),
}

impl Number {
    /// Takes a folded text apart.
    pub(super) fn parse(text: &str, mut repairs: Vec<Repair>) -> Result<Self, Reason> {
        if text.starts_with('#') {
            return Err(Reason::SpreadsheetError);
        }
        if text.chars().count() > MOST_CHARACTERS {
            return Err(Reason::Unrecognised);
        }
        if let Some(figure) = without_bound(text) {
            // Only what is a number without the word is refused for the word.
            Self::parse(figure, Vec::new())?;
            return Err(Reason::Bound);
        }
        let spelt = in_digits(text);
        if spelt.is_some() {
            repairs.push(Repair::KanjiNumerals);
        }
        let text = spelt.as_ref().map_or(text, |spelt| spelt.text.as_str());
        let mut rest = Rest { text, repairs: &mut repairs };
        let approximate = rest.take_approximation();
        let priced = rest.take_words_of_price();
        let (negative, currency) = rest.take_sign_and_currency();
        let (mut digits, mut decimals) = rest.take_digits()?;
        rest.take_exponent(&mut digits, &mut decimals)?;
        let (times, mut scale) = rest.take_scale();
        digits = digits.checked_mul(times).ok_or(Reason::Unrecognised)?;
        let mut compound = spelt.as_ref().is_some_and(|spelt| spelt.names_steps);
        while scale != Scale::One
            && decimals == 0
            && rest.text.starts_with(|next: char| next.is_ascii_digit())
        {
            let before = scale;
            let (part, part_decimals) = rest.take_digits()?;
            let times;
            (times, scale) = rest.take_scale();
            let part = part.checked_mul(times).ok_or(Reason::Unrecognised)?;
            if part_decimals > 0
                || part.checked_mul(scale.factor()).is_none_or(|part| part >= before.factor())
            {
                return Err(Reason::Unrecognised);
            }
            // Kept in steps of the last scale, so that 1億8990万 stays a number of 万.
            digits = before
                .factor()
                .checked_div(scale.factor())
                .and_then(|steps| digits.checked_mul(steps))
                .and_then(|digits| digits.checked_add(part))
                .ok_or(Reason::Unrecognised)?;
            compound = true;
        }
        let unit = rest.take_unit()?;
        let unit = match (currency || priced, unit) {
            (true, Unit::None) => Unit::Yen,
            (true, other) if other != Unit::Yen => return Err(Reason::WrongUnit),
            (_, unit) => unit,
        };
        Ok(Self { negative, digits, decimals, scale, unit, compound, approximate, repairs })
    }

    /// Refuses a number that says itself that it is only about right.
    pub(super) fn refuse_approximate(&self) -> Result<(), Reason> {
        if self.approximate { Err(Reason::Unrecognised) } else { Ok(()) }
    }

    /// Refuses a unit that is not among those allowed.
    pub(super) fn allow(&self, units: &[Unit]) -> Result<(), Reason> {
        if units.contains(&self.unit) { Ok(()) } else { Err(Reason::WrongUnit) }
    }

    /// The number itself, its scale applied.
    fn value(&self, scale: Scale) -> Result<Fraction, Reason> {
        let magnitude = 10_i128
            .checked_pow(self.decimals)
            .and_then(|power| Fraction::new(self.digits, power))
            .and_then(|digits| digits.checked_mul(&Fraction::integer(scale.factor())));
        let value = if self.negative {
            magnitude.and_then(|magnitude| Fraction::ZERO.checked_sub(&magnitude))
        } else {
            magnitude
        };
        value.ok_or(Reason::Unrecognised)
    }

    /// The whole number that is meant in a column with the given scale.
    pub(super) fn whole(self, column: Scale) -> Result<(i128, Vec<Repair>), Reason> {
        let speaks_for_itself = self.compound || self.scale != Scale::One || self.unit != Unit::None;
        let scale = if speaks_for_itself { self.scale } else { column };
        let value = self.value(scale)?;
        if !value.is_integer() {
            return Err(Reason::NotWhole);
        }
        let mut repairs = self.repairs;
        if scale == Scale::One && self.decimals > 0 {
            repairs.push(Repair::ZeroDecimals);
        }
        if !speaks_for_itself && column != Scale::One {
            repairs.push(Repair::ColumnScale(column));
        }
        Ok((value.numerator(), repairs))
    }

    /// The number as a proportion.
    pub(super) fn proportion(&self) -> Result<Proportion, Reason> {
        self.allow(&[Unit::None, Unit::Percent, Unit::Tenths])?;
        self.refuse_approximate()?;
        if self.compound || self.scale != Scale::One {
            return Err(Reason::WrongUnit);
        }
        let value = self.value(Scale::One)?;
        let parts = match self.unit {
            Unit::Percent => 100,
            Unit::Tenths => 10,
            _ => return Ok(Proportion::Bare(value)),
        };
        value.checked_div(&Fraction::integer(parts)).map(Proportion::Stated).ok_or(Reason::Unrecognised)
    }
}

/// What is left of a number's text while it is taken apart from the left.
struct Rest<'a> {
    text: &'a str,
    repairs: &'a mut Vec<Repair>,
}

impl<'a> Rest<'a> {
    fn repaired(&mut self, repair: Repair) {
        if !self.repairs.contains(&repair) {
            self.repairs.push(repair);
        }
    }

    /// Goes on behind the part that was taken, over spaces.
    fn go_on(&mut self, rest: &'a str) {
        self.text = rest.trim_start();
        if self.text.len() < rest.len() {
            self.repaired(Repair::Spaces);
        }
    }

    /// Takes one sign and one currency sign, in either order, or the brackets around a negative amount.
    fn take_sign_and_currency(&mut self) -> (bool, bool) {
        let bracketed = self.text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
        if let Some(inside) = bracketed {
            self.text = inside.trim();
            self.repaired(Repair::BracketMinus);
            return (true, self.take_currency());
        }
        let before = self.take_sign();
        let currency = self.take_currency();
        let sign = if before.is_none() && currency { self.take_sign() } else { before };
        (sign == Some(Sign::Minus), currency)
    }

    fn take_sign(&mut self) -> Option<Sign> {
        let mut characters = self.text.chars();
        let sign = match characters.next()? {
            '-' => Sign::Minus,
            'ー' => {
                self.repaired(Repair::FullWidth);
                Sign::Minus
            }
            '+' => Sign::Plus,
            '▲' | '△' => {
                self.repaired(Repair::TriangleMinus);
                Sign::Minus
            }
            _ => return None,
        };
        self.go_on(characters.as_str());
        Some(sign)
    }

    fn take_currency(&mut self) -> bool {
        let Some(rest) = self.text.strip_prefix(['¥', '\\']) else { return false };
        self.repaired(Repair::Currency);
        self.go_on(rest);
        true
    }

    /// Takes the digits with their separators: all of them, and how many stand behind the decimal point.
    fn take_digits(&mut self) -> Result<(i128, u32), Reason> {
        let end = self
            .text
            .find(|character: char| {
                !character.is_ascii_digit() && !matches!(character, ',' | '.' | ' ' | '\'')
            })
            .unwrap_or(self.text.len());
        let (run, _) = self.text.split_at(end);
        let body = run.trim_end();
        let (_, rest) = self.text.split_at(body.len());
        self.go_on(rest);

        let (whole, decimals) =
            body.split_once('.').map_or((body, None), |(whole, rest)| (whole, Some(rest)));
        let whole = self.join_groups(whole)?;
        let decimals = decimals.unwrap_or_default();
        if decimals.contains(['.', ',']) {
            return Err(Reason::MisplacedSeparators);
        }
        let written_in_full = body.ends_with(|last: char| last.is_ascii_digit()) && all_digits(decimals);
        if whole.is_empty() || !written_in_full {
            return Err(Reason::Unrecognised);
        }
        let digits = format!("{whole}{decimals}").parse().map_err(|_| Reason::Unrecognised)?;
        let decimals = u32::try_from(decimals.len()).map_err(|_| Reason::Unrecognised)?;
        Ok((digits, decimals))
    }

    /// The digits before the decimal point, without separators, if these stand between groups of three.
    fn join_groups(&mut self, whole: &str) -> Result<String, Reason> {
        let Some(separator) = whole.chars().find(|character| !character.is_ascii_digit()) else {
            return Ok(whole.to_owned());
        };
        let mut groups = whole.split(separator);
        let first = groups.next().unwrap_or_default();
        let well_grouped = (1..=3).contains(&first.len())
            && all_digits(first)
            && groups.all(|group| group.len() == 3 && all_digits(group));
        if !well_grouped {
            return Err(Reason::MisplacedSeparators);
        }
        self.repaired(Repair::Separators);
        Ok(whole.split(separator).collect())
    }

    /// Takes the words around a number that is only about right: 約, 程度, (概数), approx.
    fn take_approximation(&mut self) -> bool {
        const BEFORE: [&str; 17] = [
            "約",
            "およそ",
            "おおよそ",
            "ほぼ",
            "概ね",
            "おおむね",
            "概数",
            "≒",
            "≈",
            "about",
            "approximately",
            "approx.",
            "approx",
            "around",
            "roughly",
            "circa",
            "ca.",
        ];
        const BEHIND: [&str; 7] = ["程度", "前後", "くらい", "ぐらい", "ほど", "(概数)", "(約)"];
        let before = BEFORE.iter().find_map(|word| {
            let (start, rest) = self.text.split_at_checked(word.len())?;
            start.eq_ignore_ascii_case(word).then_some(rest)
        });
        let behind = BEHIND.iter().find_map(|word| before.unwrap_or(self.text).strip_suffix(word));
        let Some(rest) = behind.or(before) else { return false };
        self.repaired(Repair::Approximate);
        self.go_on(rest);
        self.text = self.text.trim_end();
        true
    }

    /// Takes what stands around an amount on invoices: 金…也, （税込）, the dash at the end. Tells whether the number is
    /// an amount of money for certain.
    fn take_words_of_price(&mut self) -> bool {
        const TAX: [&str; 8] =
            ["(税込)", "(税抜)", "(税別)", "(税込み)", "(税抜き)", "(消費税込)", "税込", "税抜"];
        let mut priced = false;
        if let Some(rest) = TAX.iter().find_map(|note| self.text.strip_suffix(note)) {
            self.text = rest.trim_end();
            self.repaired(Repair::TaxNote);
            priced = true;
        }
        let ended = self.text.strip_suffix('也').or_else(|| {
            // 50,000-, ¥50,000.-: the place of the sen, left empty.
            let rest = self.text.strip_suffix('-')?;
            let rest = rest.strip_suffix('.').unwrap_or(rest);
            rest.ends_with(|last: char| last.is_ascii_digit() || last == '円').then_some(rest)
        });
        if let Some(rest) = ended {
            self.text = rest.trim_end();
            self.repaired(Repair::Currency);
            priced = true;
        }
        if let Some(rest) = self.text.strip_prefix('金') {
            self.go_on(rest);
            self.repaired(Repair::Currency);
            priced = true;
        }
        priced
    }

    /// Takes an exponent. Only where all digits are there (1.2345E+04), or where the form is that of programs which
    /// write numbers with a point (1.0E+04); otherwise a spreadsheet has cut digits off.
    fn take_exponent(&mut self, digits: &mut i128, decimals: &mut u32) -> Result<(), Reason> {
        let Some(rest) = self.text.strip_prefix(['E', 'e']) else { return Ok(()) };
        if !rest.starts_with(|next: char| "+-0123456789".contains(next)) {
            return Ok(());
        }
        let exponent: u32 = rest.strip_prefix('+').unwrap_or(rest).parse().map_err(|_| Reason::Scientific)?;
        let shift = 10_i128.checked_pow(*decimals).ok_or(Reason::Scientific)?;
        if *decimals >= exponent {
            *decimals = decimals.saturating_sub(exponent);
            self.repaired(Repair::Exponent);
        } else if *decimals > 0 && digits.checked_rem(shift) == Some(0) {
            let power = 10_i128.checked_pow(exponent.saturating_sub(*decimals)).ok_or(Reason::Scientific)?;
            *digits = digits.checked_mul(power).ok_or(Reason::Scientific)?;
            *decimals = 0;
            self.repaired(Repair::RoundExponent);
        } else {
            return Err(Reason::Scientific);
        }
        self.text = "";
        Ok(())
    }

    /// Takes 万, 千 and so on, and how many of it are meant: 2千万 are 2,000 times 万.
    fn take_scale(&mut self) -> (i128, Scale) {
        let scaled = |text: &'a str| {
            Scale::WORDS.into_iter().find_map(|(word, scale)| Some((scale, text.strip_prefix(word)?)))
        };
        const TIMES: [(char, i128); 3] = [('千', 1_000), ('百', 100), ('十', 10)];
        let one = scaled(self.text).map(|(scale, rest)| (1, scale, rest));
        let several = TIMES.into_iter().find_map(|(word, times)| {
            let (scale, rest) = scaled(self.text.strip_prefix(word)?)?;
            // 百万 has a scale of its own.
            let is_one_word = one.is_some_and(|(_, whole, _)| whole.factor() > times);
            (scale.factor() > times && !is_one_word).then_some((times, scale, rest))
        });
        let Some((times, scale, rest)) = several.or(one) else { return (1, Scale::One) };
        self.repaired(Repair::CellScale(scale));
        self.text = rest.trim_start();
        (times, scale)
    }

    /// Takes what is left: 円, 名 and so on, and nothing else.
    fn take_unit(&mut self) -> Result<Unit, Reason> {
        let word = self.text.to_ascii_lowercase();
        let unit = UNITS
            .into_iter()
            .find_map(|(name, unit)| (name == word).then_some(unit))
            .ok_or(Reason::Unrecognised)?;
        match unit {
            Unit::People => self.repaired(Repair::PeopleCounter),
            Unit::Yen => self.repaired(Repair::Currency),
            Unit::None | Unit::Percent | Unit::Tenths | Unit::Other => {}
        }
        Ok(unit)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

/// The number without the word that makes it a bound (9,800弱, 1万人以上); `None` if there is no such word. Such a text
/// says on which side of the number the figure lies, and not the figure.
fn without_bound(text: &str) -> Option<&str> {
    const WORDS: [&str; 14] = [
        "弱",
        "強",
        "以上",
        "以下",
        "未満",
        "超",
        "超え",
        "余",
        "余り",
        "あまり",
        "足らず",
        "近く",
        "台",
        "まで",
    ];
    WORDS.iter().find_map(|word| text.strip_suffix(word)).map(str::trim_end)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
