//! What the choices were worth, worked out on a thread of its own: the screen asks how far it is and takes what is found.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::engine::debrief::Debrief;

pub use crate::sitting::Work;

/// Work under way. It is stopped where this is dropped.
#[derive(Debug)]
pub struct Valuing(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    stop: AtomicBool,
    over: AtomicBool,
    per_mille: AtomicU16,
    found: Mutex<Option<Debrief>>,
}

impl Shared {
    fn found(&self) -> MutexGuard<'_, Option<Debrief>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Valuing {
    /// Begins the work; none where the system gives no thread for it.
    #[must_use]
    pub fn begin(work: Work) -> Option<Self> {
        let shared = Arc::new(Shared::default());
        let seen = Arc::clone(&shared);
        let run = move || {
            work(
                &mut |per_mille| {
                    seen.per_mille.store(per_mille, Ordering::Relaxed);
                    if seen.stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
                },
                &mut |debrief| *seen.found() = Some(debrief),
            );
            seen.over.store(true, Ordering::Release);
        };
        thread::Builder::new().name("value of choices".to_owned()).spawn(run).ok().map(|_| Self(shared))
    }

    /// How far it is, in per mille.
    #[must_use]
    pub fn per_mille(&self) -> u16 {
        self.0.per_mille.load(Ordering::Relaxed)
    }

    /// Whether nothing more comes. Ask before taking what was found.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.over.load(Ordering::Acquire)
    }

    /// The newest debrief that was found, once.
    #[must_use]
    pub fn take(&self) -> Option<Debrief> {
        self.0.found().take()
    }
}

impl Drop for Valuing {
    fn drop(&mut self) {
        self.0.stop.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_work_is_stopped_where_nobody_waits_for_it_any_more() {
        let (tell, told) = mpsc::channel();
        let work: Work = Box::new(move |go_on, _| {
            let mut rounds = 0_u16;
            while go_on(rounds % 1000).is_continue() {
                rounds = rounds.wrapping_add(1);
                thread::sleep(Duration::from_millis(1));
            }
            let _ = tell.send(rounds);
        });
        let valuing = Valuing::begin(work).expect("a thread");
        assert!(!valuing.is_over());
        drop(valuing);
        assert!(told.recv_timeout(Duration::from_secs(30)).is_ok(), "it goes on for nobody");
    }
}
