//! The way data take: employer, checkup institution, insurer, payment fund, portal.

use super::question::{Information, Party, Question};

/// A leg of the way, in the order in which data go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leg {
    /// 事業主 → 保険者, directly.
    EmployerToInsurer,
    /// 健診実施機関 → 保険者, by a clause in the contract between employer and institution.
    InstitutionToInsurer,
    /// 前の保険者 → 保険者.
    InsurerToInsurer,
    /// 保険者 → 支払基金（オンライン資格確認等システム）.
    InsurerToPaymentFund,
    /// 支払基金 → マイナポータル.
    PaymentFundToPortal,
    /// 保険者 → 広域連合.
    InsurerToUnion,
    /// 広域連合 → 保険者.
    UnionToInsurer,
    /// 保険者 → 健保連・国保連合会.
    InsurerToFederation,
    /// 事業主 → 健保連・国保連合会.
    EmployerToFederation,
}

/// The legs that data take which are asked for, those that follow by themselves included; empty for a way that no law
/// describes.
pub fn legs(question: &Question) -> Vec<Leg> {
    let (asks, holds) = (question.asks, question.holds);
    let is_federation = |party| matches!(party, Party::Kenporen | Party::Kokuhoren);
    let onwards = [Leg::InsurerToPaymentFund, Leg::PaymentFundToPortal];
    match (holds, question.information) {
        (Party::Employer, Information::EmployerCheckup) if asks.is_insurer() => {
            [Leg::EmployerToInsurer, Leg::InstitutionToInsurer].into_iter().chain(onwards).collect()
        }
        (Party::Employer, Information::EmployerCheckup) if is_federation(asks) => {
            vec![Leg::EmployerToFederation]
        }
        (_, Information::SpecificCheckup) if asks.is_insurer() && holds.is_insurer() => {
            std::iter::once(Leg::InsurerToInsurer).chain(onwards).collect()
        }
        (_, Information::SpecificCheckup) if asks == Party::WideAreaUnion && holds.is_insurer() => {
            vec![Leg::InsurerToUnion]
        }
        (Party::WideAreaUnion, Information::OlderPeople) if asks.is_insurer() => vec![Leg::UnionToInsurer],
        (_, Information::ClaimsRelated | Information::SpecificCheckup)
            if is_federation(asks) && holds.is_insurer() =>
        {
            vec![Leg::InsurerToFederation]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Leg, legs};
    use crate::collaboration::access::{
        Age, Information,
        Information::{ClaimsRelated, EmployerCheckup, OlderPeople, SpecificCheckup},
        Party,
        Party::{Employer, Kenporen, Kokuhoren, KyokaiKenpo, NationalHealthInsurer, Society, WideAreaUnion},
        Question,
    };

    fn way(asks: Party, holds: Party, information: Information) -> Vec<Leg> {
        let on = "2026-03-01".parse().unwrap();
        legs(&Question {
            asks,
            holds,
            information,
            age: Age::new(50),
            moved: Some(false),
            kept_by_law: Some(false),
            on,
        })
    }

    #[test]
    fn records_that_reach_an_insurer_go_on_to_the_portal() {
        use Leg::{
            EmployerToInsurer, InstitutionToInsurer, InsurerToInsurer, InsurerToPaymentFund,
            PaymentFundToPortal,
        };
        for insurer in [Society, KyokaiKenpo, NationalHealthInsurer] {
            let from_employer =
                [EmployerToInsurer, InstitutionToInsurer, InsurerToPaymentFund, PaymentFundToPortal];
            assert_eq!(way(insurer, Employer, EmployerCheckup), from_employer);
            let from_insurer = [InsurerToInsurer, InsurerToPaymentFund, PaymentFundToPortal];
            assert_eq!(way(insurer, Society, SpecificCheckup), from_insurer);
        }
    }

    #[test]
    fn unions_and_federations_are_told_directly() {
        assert_eq!(way(WideAreaUnion, Society, SpecificCheckup), [Leg::InsurerToUnion]);
        assert_eq!(way(NationalHealthInsurer, WideAreaUnion, OlderPeople), [Leg::UnionToInsurer]);
        for federation in [Kenporen, Kokuhoren] {
            assert_eq!(way(federation, Employer, EmployerCheckup), [Leg::EmployerToFederation]);
            for information in [ClaimsRelated, SpecificCheckup] {
                assert_eq!(way(federation, Society, information), [Leg::InsurerToFederation]);
            }
        }
    }

    #[test]
    fn other_ways_are_described_by_no_law() {
        for (asks, holds, information) in [
            (WideAreaUnion, Employer, EmployerCheckup),
            (Society, Society, EmployerCheckup),
            (Society, WideAreaUnion, SpecificCheckup),
            (Society, Employer, SpecificCheckup),
            (Employer, Society, SpecificCheckup),
            (WideAreaUnion, Employer, SpecificCheckup),
            (Kenporen, Employer, SpecificCheckup),
            (Kenporen, WideAreaUnion, OlderPeople),
            (Society, Society, ClaimsRelated),
            (WideAreaUnion, Society, ClaimsRelated),
        ] {
            assert_eq!(way(asks, holds, information), [], "{asks:?} asks {holds:?} for {information:?}");
        }
    }
}
