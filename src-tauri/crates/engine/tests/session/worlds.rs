//! The demo organisation that the program itself runs, and the way back from it.

use engine::mode::Mode;
use wizard::{
    Intent, View,
    step::Journey,
    view::{Screen, World},
};

use crate::stage::{Stage, engine, hands, start, until};

#[tokio::test]
async fn the_demo_is_offered_entered_and_left() {
    let state = tempfile::tempdir().unwrap();
    let hands = hands();
    let session = start(engine(Mode::Live { cloud: None }, state.path()), true, &hands);
    let mut views = session.views();
    assert!(offers_demo(&views.borrow()));

    session.send(Intent::TryDemo);
    let view = until(&mut views, |view| matches!(view.world, World::Demo { .. })).await;
    let World::Demo { address } = view.world else {
        unreachable!()
    };
    assert!(is_answered(&address).await);
    session.send(Intent::Begin {
        journey: Journey::Administrator,
    });
    let view = until(&mut views, |view| matches!(view.screen, Screen::Organization(_))).await;
    let Screen::Organization(screen) = view.screen else {
        unreachable!()
    };
    assert_eq!(screen.example.as_deref(), Some("harbourworks.example"));

    session.send(Intent::LeaveDemo);
    let view = until(&mut views, |view| view.world == World::Live).await;

    assert!(offers_demo(&view));
    assert!(!is_answered(&address).await, "the demo ended");
    assert_eq!(
        std::fs::read_dir(state.path()).unwrap().count(),
        0,
        "and nothing was kept"
    );
}

#[tokio::test]
async fn a_demo_that_somebody_else_serves_is_not_left() {
    let stage = Stage::set("ready").await;

    let view = stage.views.borrow().clone();

    assert!(matches!(view.world, World::Demo { .. }));
    assert!(!offers_demo(&view));
}

fn offers_demo(view: &View) -> bool {
    matches!(&view.screen, Screen::Welcome(welcome) if welcome.demo)
}

async fn is_answered(address: &url::Url) -> bool {
    let port = address.port().unwrap();
    for _ in 0..50 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
            return false;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    true
}
