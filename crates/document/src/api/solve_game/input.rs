//! Reading a game.

use std::{cell::RefCell, collections::HashMap, fmt};

use serde::de::{self, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::api::solve_game::error::{Field, GameInputError, MAXIMUM_DECIMALS, MAXIMUM_GAME_BYTES};
use consortium_core::game::{Coalition, Game, GameError, MAXIMUM_PLAYERS};

/// A game whose players have names.
#[derive(Clone, Debug)]
pub struct NamedGame {
    /// The names: as many as there are players, none empty, no two equal.
    pub players: Vec<String>,
    /// The costs.
    pub game: Game,
}

impl NamedGame {
    /// Reads a game.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn read(json: &str) -> Result<Self, GameInputError> {
        if json.len() > MAXIMUM_GAME_BYTES {
            return Err(GameInputError::TooLong);
        }
        let reading = Reading { length: json.len(), ..Reading::default() };
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let read = deserializer.deserialize_any(Object(&reading)).and_then(|parts| {
            deserializer.end()?;
            Ok(parts)
        });
        let (players, costs) = read.map_err(|error| reading.explain(&error))?;
        let players = players.ok_or(GameInputError::Missing(Field::Players))?;
        let costs = costs.ok_or(GameInputError::Missing(Field::Costs))?;
        check_names(&players)?;
        let game = costs.into_game(players.len())?;
        Ok(Self { players, game })
    }

    /// The names of the members of the coalition.
    pub fn names(&self, coalition: Coalition) -> Vec<&str> {
        coalition.members().filter_map(|player| self.players.get(player)).map(String::as_str).collect()
    }
}

fn check_names(players: &[String]) -> Result<(), GameInputError> {
    if !(1..=MAXIMUM_PLAYERS).contains(&players.len()) {
        return Err(GameInputError::NumberOfPlayers { found: players.len() });
    }
    let mut known = HashMap::new();
    for (index, name) in players.iter().enumerate() {
        if name.is_empty() {
            return Err(GameInputError::NoName { index });
        }
        if let Some(first) = known.insert(name, index) {
            return Err(GameInputError::SameName { index, first });
        }
    }
    Ok(())
}

/// Costs as they are read: whole numbers of the smallest unit that has occurred so far.
#[derive(Default)]
struct Costs {
    units: Vec<i64>,
    decimals: u32,
    /// How many there are; more than a game can have are counted but not kept.
    found: usize,
}

/// No cost takes less of the text.
const SHORTEST_COST: &str = r#""0","#;

impl Costs {
    /// With room for the coalitions of so many players, as far as a text of this length can have costs: a table of 128 MiB
    /// need not grow beside its former self.
    fn with_room_for(players: usize, text: usize) -> Self {
        let coalitions = if players > MAXIMUM_PLAYERS { 0 } else { 1 << players };
        let in_text = text / SHORTEST_COST.len();
        Self { units: Vec::with_capacity(coalitions.min(in_text)), ..Self::default() }
    }

    fn push(&mut self, text: &str) -> Result<(), GameInputError> {
        let index = self.found;
        self.found += 1;
        if index >= 1 << MAXIMUM_PLAYERS {
            return Ok(());
        }
        let (digits, decimals) = read_decimal(text).ok_or(GameInputError::NotANumber { index })?;
        if decimals > MAXIMUM_DECIMALS {
            return Err(GameInputError::TooManyDecimals { index });
        }
        if decimals > self.decimals {
            let factor = 10_i64.pow(decimals - self.decimals);
            for (index, units) in self.units.iter_mut().enumerate() {
                *units = units.checked_mul(factor).ok_or(GameInputError::CostOutOfRange { index })?;
            }
            self.decimals = decimals;
        }
        let factor = 10_i64.pow(self.decimals - decimals);
        let units = digits.and_then(|digits| digits.checked_mul(factor));
        self.units.push(units.ok_or(GameInputError::CostOutOfRange { index })?);
        Ok(())
    }

    fn into_game(self, players: usize) -> Result<Game, GameInputError> {
        let expected = 1 << players;
        if self.found != expected {
            return Err(GameInputError::NumberOfCosts { expected, found: self.found });
        }
        Game::in_parts_of_a_yen(players, 10_u32.pow(self.decimals), self.units).map_err(|error| match error {
            GameError::NumberOfPlayers { found } => GameInputError::NumberOfPlayers { found },
            GameError::NumberOfCosts { expected, found } => GameInputError::NumberOfCosts { expected, found },
            GameError::EmptyCoalitionCosts => GameInputError::EmptyCoalitionCosts,
            GameError::CostOutOfRange { coalition } => {
                GameInputError::CostOutOfRange { index: coalition.index() }
            }
            GameError::Unit { .. } => GameInputError::WrongType(Field::Costs),
        })
    }
}

/// `-12.50` as −125 with one decimal; the digits are missing if they do not fit. Nothing if it is no decimal number.
fn read_decimal(text: &str) -> Option<(Option<i64>, u32)> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(decimals) {
        return None;
    }
    let decimals = decimals.trim_end_matches('0');
    let number = whole
        .bytes()
        .chain(decimals.bytes())
        .try_fold(0_i64, |number, digit| number.checked_mul(10)?.checked_add(sign * i64::from(digit - b'0')));
    Some((number, u32::try_from(decimals.len()).ok()?))
}

/// Where reading is, and what was found wrong there: serde's errors are sentences, ours are facts.
#[derive(Default)]
struct Reading {
    /// How long the text is, in bytes.
    length: usize,
    state: RefCell<(Option<Field>, Option<GameInputError>)>,
}

impl Reading {
    fn at(&self, field: Field) {
        self.state.borrow_mut().0 = Some(field);
    }

    fn fail<E: de::Error>(&self, error: GameInputError) -> E {
        let message = error.code();
        self.state.borrow_mut().1 = Some(error);
        E::custom(message)
    }

    fn explain(&self, error: &serde_json::Error) -> GameInputError {
        let (field, known) = self.state.take();
        match known {
            _ if !error.is_data() => GameInputError::NotJson { line: error.line(), column: error.column() },
            Some(known) => known,
            None => GameInputError::WrongType(field.unwrap_or(Field::Everything)),
        }
    }
}

struct Object<'a>(&'a Reading);

impl<'de> Visitor<'de> for Object<'_> {
    type Value = (Option<Vec<String>>, Option<Costs>);

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut players = None;
        let mut costs = None;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "players" if players.is_some() => {
                    return Err(self.0.fail(GameInputError::Repeated(Field::Players)));
                }
                "costs" if costs.is_some() => {
                    return Err(self.0.fail(GameInputError::Repeated(Field::Costs)));
                }
                "players" => {
                    self.0.at(Field::Players);
                    players = Some(map.next_value_seed(Strings { reading: self.0, list: Vec::new() })?);
                }
                "costs" => {
                    self.0.at(Field::Costs);
                    let known = players.as_ref().map_or(0, Vec::len);
                    let list = Costs::with_room_for(known, self.0.length);
                    costs = Some(map.next_value_seed(Strings { reading: self.0, list })?);
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok((players, costs))
    }
}

/// What is made of a list of strings while it is read.
trait List {
    /// The place of the string with this number.
    const PLACE: fn(usize) -> Field;

    /// Takes the next string.
    fn take(&mut self, text: &str) -> Result<(), GameInputError>;
}

impl List for Vec<String> {
    const PLACE: fn(usize) -> Field = Field::Player;

    fn take(&mut self, text: &str) -> Result<(), GameInputError> {
        self.push(text.to_owned());
        Ok(())
    }
}

impl List for Costs {
    const PLACE: fn(usize) -> Field = Field::Cost;

    fn take(&mut self, text: &str) -> Result<(), GameInputError> {
        self.push(text)
    }
}

struct Strings<'a, L> {
    reading: &'a Reading,
    list: L,
}

impl<'de, L: List> DeserializeSeed<'de> for Strings<'_, L> {
    type Value = L;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<L, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, L: List> Visitor<'de> for Strings<'_, L> {
    type Value = L;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of strings")
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut strings: A) -> Result<L, A::Error> {
        for index in 0.. {
            self.reading.at(L::PLACE(index));
            let next = NextString { reading: self.reading, list: &mut self.list };
            if strings.next_element_seed(next)?.is_none() {
                break;
            }
        }
        Ok(self.list)
    }
}

struct NextString<'a, L> {
    reading: &'a Reading,
    list: &'a mut L,
}

impl<'de, L: List> DeserializeSeed<'de> for NextString<'_, L> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<L: List> Visitor<'_> for NextString<'_, L> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<(), E> {
        self.list.take(text).map_err(|error| self.reading.fail(error))
    }
}

#[cfg(test)]
mod tests {
    use crate::api::solve_game::{
        error::{Field, GameInputError},
        input::NamedGame,
    };
    use consortium_core::{Fraction, game::Coalition};

    fn read(json: &str) -> Result<NamedGame, GameInputError> {
        NamedGame::read(json)
    }

    fn error_of_costs(costs: &str) -> GameInputError {
        read(&format!(r#"{{"players": ["a", "b"], "costs": {costs}}}"#)).unwrap_err()
    }

    #[test]
    fn decimals_are_exact_whatever_their_order() {
        let game =
            read(r#"{"costs": ["0", "-0.5", "1.250", "3"], "players": ["a", "b"], "note": [1]}"#).unwrap();
        assert_eq!(game.game.standalone(0), Fraction::new(-1, 2));
        assert_eq!(game.game.standalone(1), Fraction::new(5, 4));
        assert_eq!(game.game.total(), Fraction::integer(3));
        assert_eq!(game.names(Coalition::of([1])), ["b"]);
    }

    #[test]
    fn the_field_that_is_wrong_is_named() {
        use GameInputError as E;
        assert_eq!(error_of_costs(r#"["0", "1", "2"]"#), E::NumberOfCosts { expected: 4, found: 3 });
        assert_eq!(
            error_of_costs(r#"["0", "1", "2", "3", "4"]"#),
            E::NumberOfCosts { expected: 4, found: 5 }
        );
        assert_eq!(error_of_costs(r#"["0", "1", 2, "3"]"#), E::WrongType(Field::Cost(2)));
        assert_eq!(error_of_costs(r#"["0", "1", "2", null]"#), E::WrongType(Field::Cost(3)));
        assert_eq!(error_of_costs(r#"{"0": "1"}"#), E::WrongType(Field::Costs));
        assert_eq!(error_of_costs(r#"["1", "1", "2", "3"]"#), E::EmptyCoalitionCosts);
        for bad in ["", "-", "1e3", "1.", ".5", "１２", "1,200", "NaN", " 1", "+1", "--1"] {
            assert_eq!(
                error_of_costs(&format!(r#"["0", "{bad}", "2", "3"]"#)),
                E::NotANumber { index: 1 },
                "{bad}"
            );
        }
        assert_eq!(error_of_costs(r#"["0", "1.0123456789", "2", "3"]"#), E::TooManyDecimals { index: 1 });
        assert_eq!(
            error_of_costs(r#"["0", "1", "2", "1000000000000000001"]"#),
            E::CostOutOfRange { index: 3 }
        );
        assert_eq!(
            error_of_costs(r#"["0", "1000000000000", "2", "0.123456789"]"#),
            E::CostOutOfRange { index: 1 }
        );
    }

    #[test]
    fn the_players_are_checked() {
        use GameInputError as E;
        let error =
            |players: &str| read(&format!(r#"{{"players": {players}, "costs": ["0"]}}"#)).unwrap_err();
        assert_eq!(error("[]"), E::NumberOfPlayers { found: 0 });
        assert_eq!(error(&format!("[{}1]", "\"a\",".repeat(3))), E::WrongType(Field::Player(3)));
        assert_eq!(error(r#"["a", "b", "a"]"#), E::SameName { index: 2, first: 0 });
        assert_eq!(error(r#"["a", ""]"#), E::NoName { index: 1 });
        assert_eq!(error(r#""ab""#), E::WrongType(Field::Players));
        let many: Vec<String> = (0..25).map(|number| format!("\"{number}\"")).collect();
        assert_eq!(error(&format!("[{}]", many.join(","))), E::NumberOfPlayers { found: 25 });
    }

    #[test]
    fn what_is_no_object_of_the_kind_is_refused() {
        use GameInputError as E;
        assert_eq!(read("{}").unwrap_err(), E::Missing(Field::Players));
        assert_eq!(read(r#"{"players": ["a"]}"#).unwrap_err(), E::Missing(Field::Costs));
        assert_eq!(read(r#"{"players": ["a"], "players": ["a"]}"#).unwrap_err(), E::Repeated(Field::Players));
        assert_eq!(read("[]").unwrap_err(), E::WrongType(Field::Everything));
        assert_eq!(read("").unwrap_err(), E::NotJson { line: 1, column: 0 });
        assert_eq!(
            read(r#"{"players": ["a"], "costs": ["0", "1"]} x"#).unwrap_err(),
            E::NotJson { line: 1, column: 41 }
        );
        let deep = format!(r#"{{"note": {}"#, "[".repeat(100_000));
        assert!(matches!(read(&deep).unwrap_err(), E::NotJson { .. }));
    }
}
