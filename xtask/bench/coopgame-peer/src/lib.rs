//! Makes coopgame, a library of cooperative games, callable from JavaScript.

use coopgame::{ExplicitGame, games::cost::CostGame};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// A game by what every group costs.
#[wasm_bindgen]
pub struct Costs(CostGame);

#[wasm_bindgen]
impl Costs {
    /// From the costs of all groups; the place of a group is the sum of 2ⁱ over its members i.
    ///
    /// # Errors
    /// What the library says.
    #[wasm_bindgen(constructor)]
    pub fn new(costs: &[f64]) -> Result<Costs, JsError> {
        let groups = costs.get(1..).ok_or_else(|| JsError::new("there is no cost of the empty group"))?;
        let costs = ExplicitGame::from_binary(groups)?;
        Ok(Self(CostGame::new(costs)))
    }

    /// What each member pays by the Shapley value.
    pub fn shapley(&self) -> Vec<f64> {
        self.0.shapley()
    }

    /// What each member pays in the nucleolus.
    ///
    /// # Errors
    /// What the library says.
    pub fn nucleolus(&self) -> Result<Vec<f64>, JsError> {
        Ok(self.0.nucleolus()?)
    }
}
