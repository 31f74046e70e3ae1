//! How much of a long work is done between two pauses: much where the machine is quick, little where it is not, so that the
//! page always answers.

/// How long a piece of work should take, in milliseconds: a page that is busy for 50 seems to stand still.
const TIME_OF_PIECE: f64 = 12.0;

/// How often progress is told, in milliseconds: drawing it takes time of its own.
pub(super) const TIME_OF_PROGRESS: f64 = 100.0;

/// The size of the next piece, in bytes.
pub(super) struct Pace {
    next: f64,
    least: f64,
    most: f64,
}

impl Pace {
    /// Begins with the least, because the browser has not optimised the program yet.
    pub(super) const fn new(least: f64, most: f64) -> Self {
        Self { next: least, least, most }
    }

    /// The bytes of the next piece.
    pub(super) const fn next(&self) -> f64 {
        self.next
    }

    /// Fits the next piece to the time that a piece of so many bytes took. The clock may be a coarse one, and what was quick
    /// once need not be so again: a piece is at most twice as large as the one before.
    #[expect(clippy::cast_precision_loss, reason = "a piece has far less than 2⁵² bytes")]
    pub(super) fn took(&mut self, bytes: usize, milliseconds: f64) {
        let fitting = bytes as f64 * TIME_OF_PIECE / milliseconds.max(1.0);
        self.next = fitting.min(self.next * 2.0).clamp(self.least, self.most);
    }
}
