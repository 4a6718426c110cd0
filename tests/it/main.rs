//! One integration binary; each module is named after the behaviour that it shows.

mod courses;
