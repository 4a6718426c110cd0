//! What a constant is made of: one number, or a table of them.

/// A number or a table of numbers.
pub trait Cells {
    /// How many numbers there are.
    const COUNT: usize;

    /// Multiplies every number by a factor in per mille, rounded to the nearest, within what the type can hold.
    fn scale(&mut self, per_mille: u32);
}

impl Cells for i32 {
    const COUNT: usize = 1;

    fn scale(&mut self, per_mille: u32) {
        let product = i64::from(*self) * i64::from(per_mille);
        let nearest = (product + 500 * product.signum()) / 1000;
        *self = nearest.clamp(i32::MIN.into(), i32::MAX.into()) as i32;
    }
}

impl<T: Cells, const N: usize> Cells for [T; N] {
    const COUNT: usize = N * T::COUNT;

    fn scale(&mut self, per_mille: u32) {
        self.iter_mut().for_each(|cell| cell.scale(per_mille));
    }
}
