//! The macro that declares the constants of the client model: a value of named fields, and how each can be varied.

/// Declares the struct `Constants` and its shipped value `STANDARD` from one list of documented fields.
///
/// A constant is a number or a table of numbers; a table is one constant.
macro_rules! constants {
    ($($(#[$meta:meta])* $name:ident: $type:ty = $value:expr,)+) => {
        /// Every constant of the client model that could have been another number.
        #[derive(Clone, PartialEq, Eq)]
        pub struct Constants {
            $($(#[$meta])* pub $name: $type,)+
        }

        /// The constants as they are shipped.
        pub static STANDARD: Constants = Constants { $($name: $value,)+ };

        impl Constants {
            /// The name of each constant, in the order of the list, and how many numbers it has.
            #[must_use]
            pub const fn names() -> &'static [(&'static str, usize)] {
                &[$((stringify!($name), <$type as Cells>::COUNT),)+]
            }

            /// These constants with one of them, all of its numbers together, times a factor in per mille. None where
            /// no constant has this name.
            #[must_use]
            pub fn scaled(&self, name: &str, per_mille: u32) -> Option<Self> {
                let mut changed = self.clone();
                match name {
                    $(stringify!($name) => changed.$name.scale(per_mille),)+
                    _ => return None,
                }
                Some(changed)
            }
        }

        /// Shows what differs from the shipped constants.
        impl std::fmt::Debug for Constants {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                let mut differs = f.debug_struct("Constants");
                $(if self.$name != STANDARD.$name {
                    differs.field(stringify!($name), &self.$name);
                })+
                differs.finish()
            }
        }
    };
}
pub(super) use constants;
