//! Cooperative cost games: Shapley value, nucleolus and core, each with its certificate.
