//! What each member pays: the cost of any group, the keys that split it, whole yen, settlement.
