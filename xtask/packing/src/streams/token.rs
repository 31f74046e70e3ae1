//! Bytes that are no opcodes, for instructions whose operands mostly are the same few.
//!
//! - A local variable that was used a moment ago is read again: a token for each of the last
//!   [`RECENT`] variables.
//! - The constants 0 and 1.
//! - A load or store is aligned as its opcode suggests, and the opcode says so; the others have tokens.

/// The opcodes that are treated in a way of their own.
pub(super) mod opcode {
    pub(in crate::streams) const BLOCK: u8 = 0x02;
    pub(in crate::streams) const LOOP: u8 = 0x03;
    pub(in crate::streams) const IF: u8 = 0x04;
    pub(in crate::streams) const END: u8 = 0x0b;
    pub(in crate::streams) const CALL: u8 = 0x10;
    pub(in crate::streams) const LOCAL_GET: u8 = 0x20;
    pub(in crate::streams) const LOCAL_SET: u8 = 0x21;
    pub(in crate::streams) const LOCAL_TEE: u8 = 0x22;
    pub(in crate::streams) const FIRST_IN_MEMORY: u8 = 0x28;
    pub(in crate::streams) const LAST_IN_MEMORY: u8 = 0x3e;
    pub(in crate::streams) const I32_STORE: u8 = 0x36;
    pub(in crate::streams) const I32_CONST: u8 = 0x41;
    pub(in crate::streams) const I32_EQ: u8 = 0x46;
    pub(in crate::streams) const I32_NE: u8 = 0x47;
    pub(in crate::streams) const I32_ADD: u8 = 0x6a;
}

/// How many of the variables used last have a token.
pub(super) const RECENT: u8 = 3;
/// The most recent variable is read.
pub(super) const FIRST_RECENT: u8 = 0xc5;
pub(super) const LAST_RECENT: u8 = FIRST_RECENT + RECENT - 1;

/// The constant 0.
pub(super) const ZERO: u8 = LAST_RECENT + 1;
pub(super) const ONE: u8 = ZERO + 1;

/// From here on there is a token for every smaller alignment of every load and store.
const FIRST_UNALIGNED: u8 = 0xd3;

/// The alignment that the opcodes from [`opcode::FIRST_IN_MEMORY`] on suggest, as a power of two: the size of what they
/// load or store.
const NATURAL: [u8; (opcode::LAST_IN_MEMORY - opcode::FIRST_IN_MEMORY + 1) as usize] =
    [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];

/// The alignment that a load or store has if nothing else is said.
pub(super) fn natural_alignment(opcode: u8) -> Option<u8> {
    NATURAL.get(usize::from(opcode.checked_sub(opcode::FIRST_IN_MEMORY)?)).copied()
}

/// What stands for a load or store with this alignment: its opcode, or a token. `None` if there is no such instruction.
#[cfg(not(target_arch = "wasm32"))]
pub(super) fn of_alignment(opcode: u8, alignment: u32) -> Option<u8> {
    if u32::from(natural_alignment(opcode)?) == alignment {
        return Some(opcode);
    }
    (FIRST_UNALIGNED..=u8::MAX).find(|&token| {
        unaligned(token).is_some_and(|(other, its)| other == opcode && u32::from(its) == alignment)
    })
}

/// The opcode and the alignment that a token stands for.
pub(super) fn unaligned(token: u8) -> Option<(u8, u8)> {
    let mut alignment = token.checked_sub(FIRST_UNALIGNED)?;
    for (opcode, natural) in (opcode::FIRST_IN_MEMORY..).zip(NATURAL) {
        if alignment < natural {
            return Some((opcode, alignment));
        }
        alignment -= natural;
    }
    None
}

/// The opcode of the instruction that a token begins, or the opcode itself.
pub(super) fn opcode_of(token: u8) -> u8 {
    match token {
        FIRST_RECENT..=LAST_RECENT => opcode::LOCAL_GET,
        ZERO | ONE => opcode::I32_CONST,
        _ => unaligned(token).map_or(token, |(opcode, _)| opcode),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_alignment_has_a_token_of_its_own() {
        let mut tokens = Vec::new();
        for opcode in opcode::FIRST_IN_MEMORY..=opcode::LAST_IN_MEMORY {
            for alignment in 0..=natural_alignment(opcode).unwrap() {
                let token = of_alignment(opcode, alignment.into()).unwrap();
                assert_eq!(opcode_of(token), opcode);
                tokens.push(token);
            }
            assert_eq!(of_alignment(opcode, u32::from(natural_alignment(opcode).unwrap()) + 1), None);
        }
        let count = tokens.len();
        tokens.sort_unstable();
        tokens.dedup();
        assert_eq!(tokens.len(), count);
    }

    #[test]
    fn no_token_is_an_opcode() {
        let opcodes = (0..=0xc4).chain([0xd0, 0xd1, 0xd2, 0xfc]);
        for opcode in opcodes {
            assert_eq!(opcode_of(opcode), opcode);
        }
    }
}
