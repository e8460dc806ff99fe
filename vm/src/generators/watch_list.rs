//! What the VM knows of the generators that it watches. Each is held by a path of objects; the objects tell when they let go of what
//! they refer to (`Header::HOLDS`, `Heap::let_go`), so that a look at a generator is needed only then. What does not tell is
//! looked at after each instruction, once for all generators that depend on it. A path does not lead through another generator: it
//! begins there, and that generator is on the list, too, if only for what it holds.

use super::witness::{Link, Start, Witness};
use crate::heap::Marker;
use crate::objects::generator::Generator;
use crate::objects::{clear_flag, set_flag};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use stencils::generator::FrameState;
use stencils::object::Header;
use stencils::value::Value;

/// A generator with what is known of it.
pub(super) struct Watched {
    pub(super) generator: Generator,
    /// The `native_depth` at which it was looked at, and when that was.
    depth: u32,
    since: u64,
    pub(super) witness: Option<Witness>,
    /// Nothing held it when nothing had to be cleaned up.
    pub(super) is_lost: bool,
    /// It is here for what it holds.
    pub(super) is_bystander: bool,
}

/// The watched generators, numbered in the order in which they were suspended first.
#[derive(Default)]
pub(crate) struct WatchList {
    watched: BTreeMap<u64, Watched>,
    numbers: HashMap<Value, u64>,
    last: u64,
    /// Those that must be looked at after each instruction.
    unsure: BTreeSet<u64>,
    /// The others: which depend on an object (NULL: what runs) referring to another.
    edges: HashMap<Value, HashMap<Value, BTreeSet<u64>>>,
    /// The edges that do not tell when they end.
    silent: HashMap<[Value; 2], Link>,
    /// The depths at which native code was left to, and when, as far as no lesser one came later.
    left: Vec<(u64, u32)>,
    time: u64,
    /// The paths of each length that were found last. The next may well lie beside one.
    recent: Vec<Vec<Link>>,
    /// What was let go of since all that is unsure was looked at, in order.
    pub(super) told: Vec<Value>,
    /// Looks until those that have ended are forgotten.
    until_purge: usize,
}

impl WatchList {
    pub(super) fn is_empty(&self) -> bool {
        self.watched.is_empty()
    }

    pub(super) fn add(&mut self, generator: Generator, depth: u32) {
        let number = self.number(generator, depth);
        self.watched.entry(number).and_modify(|watched| watched.is_bystander = false);
    }

    /// The number of a generator, which is put on the list if it is not there.
    fn number(&mut self, generator: Generator, depth: u32) -> u64 {
        if let Some(&number) = self.numbers.get(&generator.value()) {
            return number;
        }
        self.last += 1;
        let watched = Watched { generator, depth, since: self.time, witness: None, is_lost: false, is_bystander: true };
        self.watched.insert(self.last, watched);
        self.numbers.insert(generator.value(), self.last);
        self.unsure.insert(self.last);
        self.last
    }

    /// Takes a generator off the list that another waits for.
    pub(super) fn leave_out(&mut self, generator: Value) {
        let number = self.numbers.get(&generator).copied();
        if let Some((number, watched)) = number.and_then(|number| Some((number, self.watched.remove(&number)?))) {
            self.remove(number, &watched);
        }
    }

    /// Whether others are there only as long as a generator is.
    pub(super) fn depends_on(&self, generator: Generator) -> bool {
        self.edges.contains_key(&generator.value())
    }

    /// Whether the generator with which a path begins, if it does, is held itself.
    pub(super) fn vouches_for(&self, witness: &Witness) -> bool {
        let Witness::Path { path, start: Start::Watched } = witness else { return true };
        let number = path.first().and_then(|first| self.numbers.get(&first.holder()));
        number.and_then(|number| self.watched.get(number)).is_some_and(|watched| !watched.is_lost)
    }

    /// Lets a path begin at the last generator on it. That one is watched as well, and so are others before it.
    pub(super) fn shorten(&mut self, witness: Witness, depth: u32) -> Witness {
        let Witness::Path { path, mut start } = witness else { return witness };
        if start != Start::Permanent {
            self.note_path(&path);
        }
        let mut behind = Vec::new();
        for link in path {
            if let Some(generator) = Generator::from_value(link.holder()) {
                let before = Witness::Path { path: std::mem::take(&mut behind), start };
                self.add_bystander(generator, before, depth);
                start = Start::Watched;
            }
            behind.push(link);
        }
        Witness::Path { path: behind, start }
    }

    fn add_bystander(&mut self, generator: Generator, witness: Witness, depth: u32) {
        let is_new = !self.numbers.contains_key(&generator.value());
        let number = self.number(generator, depth);
        if is_new
            && !witness.path().is_empty()
            && let Some(watched) = self.watched.remove(&number)
        {
            self.put(number, Watched { witness: Some(witness), ..watched }, true);
        }
    }

    /// What is left below that depth may be held by native code of that depth alone.
    pub(super) fn leave_to(&mut self, depth: u32) {
        self.time += 1;
        while self.left.last().is_some_and(|&(_, other)| other >= depth) {
            self.left.pop();
        }
        self.left.push((self.time, depth));
    }

    /// The depth of native code at which a generator is looked at.
    pub(super) fn depth(&self, watched: &Watched) -> u32 {
        let since = self.left.partition_point(|&(time, _)| time <= watched.since);
        self.left.get(since).map_or(watched.depth, |&(_, depth)| depth.min(watched.depth))
    }

    pub(super) fn note_depth(&self, watched: &mut Watched, depth: u32) {
        (watched.depth, watched.since) = (depth, self.time);
    }

    /// The numbers of those that must be looked at: what was told of as let go is given, and whether an edge that does not tell is still one.
    pub(super) fn candidates(
        &mut self,
        let_go: Vec<[Value; 2]>,
        still_is: impl Fn([Value; 2], &Link) -> bool,
    ) -> VecDeque<u64> {
        let of_interest = let_go.iter().filter(|[holder, _]| self.edges.contains_key(holder));
        self.told.extend(of_interest.map(|[_, held]| held));
        for [holder, held] in let_go {
            self.let_go(holder, held);
        }
        let ended = self.silent.iter().filter(|(edge, link)| !still_is(**edge, link));
        let ended: Vec<[Value; 2]> = ended.map(|(edge, _)| *edge).collect();
        for [holder, held] in ended {
            self.let_go(holder, held);
        }
        self.until_purge = self.until_purge.saturating_sub(1);
        if self.until_purge == 0 {
            self.retain(|watched| watched.generator.state != FrameState::CLEARED);
            self.until_purge = 64 + 2 * self.watched.len();
        }
        self.unsure.iter().copied().collect()
    }

    fn let_go(&mut self, holder: Value, held: Value) -> Vec<u64> {
        let Some(edges) = self.edges.get(&holder) else { return Vec::new() };
        let numbers: Vec<u64> = match held.is_null() {
            true => edges.values().flatten().copied().collect(),
            false => edges.get(&held).into_iter().flatten().copied().collect(),
        };
        numbers.iter().for_each(|&number| self.doubt(number));
        numbers
    }

    /// Has all looked at that an object was known to hold. Returns their numbers.
    pub(super) fn doubt_held_by(&mut self, holder: Value) -> Vec<u64> {
        self.let_go(holder, Value::NULL)
    }

    /// Has a generator looked at after each instruction, until it is sure again.
    fn doubt(&mut self, number: u64) {
        if !self.unsure.insert(number) {
            return;
        }
        let Some(watched) = self.watched.get(&number) else { return };
        for (edge, _) in watched.edges() {
            remove_edge(&mut self.edges, &mut self.silent, edge, number);
        }
    }

    /// Takes one out to be looked at.
    pub(super) fn take(&mut self, number: u64) -> Option<Watched> {
        self.watched.remove(&number)
    }

    /// Puts one back that was looked at. If it is held, and by a path, it is sure until part of the path goes.
    pub(super) fn put(&mut self, number: u64, watched: Watched, is_held: bool) {
        if let Some(Witness::Path { .. }) = watched.witness.as_ref().filter(|_| is_held) {
            self.unsure.remove(&number);
            for ([holder, held], link) in watched.edges() {
                self.edges.entry(holder).or_default().entry(held).or_default().insert(number);
                if link.is_some_and(|link| link.tells(held)) {
                    set_flag(holder, Header::HOLDS);
                } else {
                    self.silent
                        .entry([holder, held])
                        .or_insert_with(|| link.map_or(Link::new(Value::NULL, 0), Link::again));
                }
            }
        }
        self.watched.insert(number, watched);
    }

    fn note_path(&mut self, path: &[Link]) {
        self.recent.retain(|other| other.len() != path.len());
        self.recent.push(path.iter().map(Link::again).collect());
        self.recent.drain(..self.recent.len().saturating_sub(MOST_RECENT));
    }

    /// The paths that were found last.
    pub(super) fn recent(&self) -> &[Vec<Link>] {
        &self.recent
    }

    /// Forgets one that was taken out.
    pub(super) fn forget(&mut self, number: u64, watched: &Watched) {
        watched.generator.set_watched(false);
        self.remove(number, watched);
    }

    fn remove(&mut self, number: u64, watched: &Watched) {
        self.numbers.remove(&watched.generator.value());
        if !self.unsure.remove(&number) {
            watched.edges().for_each(|(edge, _)| remove_edge(&mut self.edges, &mut self.silent, edge, number));
        }
    }

    pub(super) fn retain(&mut self, mut keeps: impl FnMut(&Watched) -> bool) {
        let doomed: Vec<u64> =
            self.watched.iter().filter(|(_, watched)| !keeps(watched)).map(|(number, _)| *number).collect();
        for number in doomed {
            if let Some(watched) = self.watched.remove(&number) {
                self.forget(number, &watched);
            }
        }
    }

    /// Forgets what is no longer there once garbage is collected.
    pub(crate) fn forget_garbage(&mut self, marker: &Marker) {
        self.recent.clear();
        self.told.retain(|&held| marker.is_marked(held));
        self.retain(|watched| marker.is_marked(watched.generator.value()));
        let doubtful: Vec<u64> =
            self.watched.iter().filter(|(_, watched)| !watched.is_marked(marker)).map(|(number, _)| *number).collect();
        for number in doubtful {
            self.doubt(number);
            self.watched.entry(number).and_modify(|watched| watched.witness = None);
        }
    }

    /// Some of those that need no look, as far as native code of that depth is concerned.
    pub(super) fn some_sure(&self, depth: u32) -> impl Iterator<Item = &Watched> {
        let sure = self.watched.iter().take(MOST_CHECKED).filter(|(number, _)| !self.unsure.contains(number));
        sure.map(|(_, watched)| watched).filter(move |watched| self.depth(watched) >= depth)
    }
}

/// A debug build checks so many of those that need no look.
const MOST_CHECKED: usize = 50;

/// So many paths are remembered.
const MOST_RECENT: usize = 4;

impl Watched {
    /// Who must refer to whom for the witness to hold, what runs (NULL) first, and by which link.
    fn edges(&self) -> impl Iterator<Item = ([Value; 2], Option<&Link>)> {
        let path = self.witness.as_ref().map_or(&[][..], Witness::path);
        let is_running = matches!(self.witness, Some(Witness::Path { start: Start::Running(_), .. }));
        let first = path.first().filter(|_| is_running).map(|first| ([Value::NULL, first.holder()], None));
        let held = path.iter().skip(1).map(Link::holder).chain([self.generator.value()]);
        first.into_iter().chain(path.iter().zip(held).map(|(link, held)| ([link.holder(), held], Some(link))))
    }

    fn is_marked(&self, marker: &Marker) -> bool {
        match &self.witness {
            Some(Witness::Path { path, .. }) => path.iter().all(|link| marker.is_marked(link.holder())),
            _ => false,
        }
    }
}

fn remove_edge(
    edges: &mut HashMap<Value, HashMap<Value, BTreeSet<u64>>>,
    silent: &mut HashMap<[Value; 2], Link>,
    [holder, held]: [Value; 2],
    number: u64,
) {
    let Some(of_holder) = edges.get_mut(&holder) else { return };
    let Some(numbers) = of_holder.get_mut(&held) else { return };
    numbers.remove(&number);
    if numbers.is_empty() {
        of_holder.remove(&held);
        silent.remove(&[holder, held]);
    }
    if of_holder.is_empty() {
        edges.remove(&holder);
        clear_flag(holder, Header::HOLDS);
    }
}
