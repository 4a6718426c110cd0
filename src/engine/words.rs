//! The macro that declares a closed vocabulary: an enum whose names an author writes and a screen shows.

/// Declares a field-less enum with its list of members and its names.
///
/// `NAMES[i]` is the word an author writes in a scenario for `ALL[i]`; the order of members is
/// part of the attempt format (ids are indices), so members are only ever added at the end.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every member, in the order of their ids.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The word for each member, in the order of their ids.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($variant)),+];
            /// The number of members.
            pub const COUNT: usize = Self::ALL.len();

            /// The word an author writes for this member.
            #[must_use]
            pub const fn name(self) -> &'static str { Self::NAMES[self as usize] }

            /// The member with this word, if there is one.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                Self::NAMES.iter().position(|known| *known == name).map(|at| Self::ALL[at])
            }

            /// The member with this id, if there is one.
            #[must_use]
            pub fn from_id(id: u8) -> Option<Self> { Self::ALL.get(usize::from(id)).copied() }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.pad(self.name()) }
        }
    };
}
pub(crate) use words;
