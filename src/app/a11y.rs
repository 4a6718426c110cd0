//! What a screen reader asks for is given to egui, and wakes the app.

use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, ActionRequest};
use bevy::prelude::*;
use bevy::winit::accessibility::WinitActionRequestHandlers;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};
use bevy_egui::{EguiInput, EguiPreUpdateSet, PrimaryEguiContext, egui};

pub fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, forward.after(EguiPreUpdateSet::ProcessInput).before(EguiPreUpdateSet::BeginPass));
    app.add_systems(Update, wake_for_requests.run_if(resource_exists::<EventLoopProxyWrapper>));
}

/// egui speaks to a screen reader by itself; this is the way back.
fn forward(mut requests: MessageReader<ActionRequest>, mut inputs: Query<&mut EguiInput, With<PrimaryEguiContext>>) {
    let Ok(mut input) = inputs.single_mut() else {
        requests.clear();
        return;
    };
    for ActionRequest(request) in requests.read() {
        input.events.push(egui::Event::AccessKitActionRequest(request.clone()));
    }
}

/// Requests wait in a queue that does not wake a resting window; this watches it, once a screen reader is there.
fn wake_for_requests(
    requested: Res<AccessibilityRequested>,
    handlers: Res<WinitActionRequestHandlers>,
    proxy: Res<EventLoopProxyWrapper>,
    mut watching: Local<bool>,
) {
    if *watching || !requested.get() || handlers.is_empty() {
        return;
    }
    *watching = true;
    let queues: Vec<_> = handlers.values().cloned().collect();
    let proxy = (**proxy).clone();
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_millis(40));
            let waits = queues.iter().any(|queue| queue.lock().is_ok_and(|requests| !requests.is_empty()));
            // The window is gone when nobody hears this any more.
            if waits && proxy.send_event(WinitUserEvent::WakeUp).is_err() {
                return;
            }
        }
    });
}
