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
