//! Scripted therapists: they see what a trainee sees and choose among the lines that are offered.
