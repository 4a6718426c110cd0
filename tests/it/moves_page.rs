//! docs/moves.md is made from the move guide: what an author reads is what the model's words mean.

use slackwater::engine::client::{Manner, Move, Strategy, move_guide};

#[test]
fn the_page_of_moves_reads_as_the_code_says() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/moves.md");
    let page = move_guide::page();
    if std::env::var_os("SLACKWATER_BLESS").is_some() {
        std::fs::create_dir_all(concat!(env!("CARGO_MANIFEST_DIR"), "/docs")).unwrap();
        std::fs::write(path, &page).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    assert!(written == page, "docs/moves.md is out of date: SLACKWATER_BLESS=1 cargo test moves_page writes it anew");
}

#[test]
fn every_example_can_be_said_aloud() {
    for one in Move::ALL {
        let guide = one.guide();
        let words = guide.example.split_whitespace().count();
        assert!((3..35).contains(&words), "{one}: {words} words");
        assert!(!guide.meaning.is_empty() && guide.meaning.ends_with('.'), "{one}: {}", guide.meaning);
        assert!(!guide.guidance.is_empty(), "{one} cites nothing");
        for id in guide.guidance {
            let (letter, number) = id.split_at(1);
            assert!("DSCPNGROTWX".contains(letter) && number.parse::<u8>().is_ok(), "{one} cites {id}");
        }
    }
    assert!(Manner::ALL.iter().all(|one| one.meaning().ends_with('.')));
    assert!(Strategy::ALL.iter().all(|one| !one.says().is_empty()));
}
