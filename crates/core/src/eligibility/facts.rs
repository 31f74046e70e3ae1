//! What is known about a consortium, as far as its requirements are concerned.

use crate::{Enrollees, Member, MemberId, Providers, Statements};

/// What is known about a consortium: the inputs as the requirements read them. What is missing stays missing; nothing
/// is taken for "no" or for "none".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The societies, the lead included. Nobody applies without one, so an empty list is one that was not entered.
    pub societies: Vec<SocietyFacts>,
    /// How many providers take part (companies, universities, research institutes, checkup institutions), if that was
    /// entered.
    pub providers: Option<u32>,
    /// What the applicants state.
    pub statements: Statements,
}

/// What is known about one society.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SocietyFacts {
    /// Which member it is.
    pub id: MemberId,
    /// Insured persons and dependants, if known.
    pub enrollees: Option<Enrollees>,
}

impl From<&Member> for SocietyFacts {
    fn from(member: &Member) -> Self {
        Self { id: member.id, enrollees: member.enrollees.value() }
    }
}

impl Facts {
    /// Reads the inputs. This is the only place where they become facts.
    pub fn of<'a>(
        members: impl IntoIterator<Item = &'a Member>,
        providers: &Providers,
        statements: &Statements,
    ) -> Self {
        Self {
            societies: members.into_iter().map(SocietyFacts::from).collect(),
            providers: providers.count(),
            statements: statements.clone(),
        }
    }

    /// The facts with those societies alone that `keep` names.
    #[must_use]
    pub fn only(&self, keep: impl Fn(MemberId) -> bool) -> Self {
        let societies = self.societies.iter().filter(|society| keep(society.id)).copied();
        Self { societies: societies.collect(), ..self.clone() }
    }

    /// How many societies there are, if any was entered.
    pub fn society_count(&self) -> Option<u32> {
        // More than 32 bits of societies there are not; the greatest number that fits answers every minimum.
        let count = u32::try_from(self.societies.len()).unwrap_or(u32::MAX);
        (count > 0).then_some(count)
    }
}
