package org.surety.analysis.life.graph;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.life.api.Exposure;
import org.surety.model.quantity.Hours;
import org.surety.semantics.TooLarge;
import org.surety.semantics.Work;
import org.surety.semantics.life.AgreementState;
import org.surety.semantics.life.BreachRecord;
import org.surety.semantics.life.Change;
import org.surety.semantics.life.Followed;
import org.surety.semantics.life.Instrument;
import org.surety.semantics.life.LifeKernel;
import org.surety.semantics.life.PendingNotice;
import org.surety.semantics.life.Position;
import org.surety.semantics.life.Situation;

/**
 * The situations that an agreement can come to, found by driving the kernel with the moves that matter: equal but for
 * the names of interchangeable parties and for the day, once each. Time passes only to the next moment at which
 * something falls due, or to just before it, to do what is due then; that is where the shortest and longest runs turn.
 *
 * <p>
 * One party keeps to the agreement in all of them and makes no move of exit. A notice of another that takes effect
 * before anything else falls due is carried out together with its time.
 */
public final class LifeGraph {

    /** What there is too much of where more of them are refused. */
    public static final String SITUATIONS = "situations";
    /** More situations are refused. */
    static final long MOST = 200_000;
    /** More places of parties in all situations together are refused: a situation of many takes longer. */
    private static final long MOST_PLACES = 400_000;
    private static final LocalDate SOME_DAY = LocalDate.of(2001, 1, 1);

    /** A situation: the first that was met of those alike. No two are equal. */
    public static final class Node {

        private final Situation at;
        private final PartyNumbers.Own own;
        private final Optional<Way> via;
        private final boolean endures;
        private final List<Edge> edges = new ArrayList<>();

        Node(Situation at, PartyNumbers.Own own, Optional<Way> via, boolean endures) {
            this.at = at;
            this.own = own;
            this.via = via;
            this.endures = endures;
        }

        /** What each party is in. */
        PartyNumbers.Own own() {
            return own;
        }

        /** The situation. */
        public Situation at() {
            return at;
        }

        /** The last step of a shortest way to it; empty at the start. */
        Optional<Way> via() {
            return via;
        }

        /** Whether nothing falls due in it. */
        boolean endures() {
            return endures;
        }

        List<Edge> edges() {
            return edges;
        }
    }

    /** The last step of a shortest way to a situation. */
    record Way(Node from, Exposure.Move move) {}

    /**
     * What leads from a situation to another.
     *
     * @param own what each party is in then, by the names that it has before; parties that are alike may have changed
     *     names in the situation that it leads to
     * @param hours how long it takes
     * @param lawful whether the others keep to the agreement in it
     */
    record Edge(Node from, Node to, PartyNumbers.Own own, Exposure.Move move, long hours, boolean lawful) {}

    private final Instrument instrument;
    private final LifeKernel kernel;
    private final List<List<String>> kinds;
    private final SituationKey keys;
    private final LifeMoves moves;
    private final String party;
    private final boolean alone;
    private final Map<KeyNumbers, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final long most;
    private boolean between;

    private LifeGraph(Instrument instrument, List<List<String>> kinds, String party, boolean alone) {
        GoodAsAway away = new GoodAsAway(instrument, party);
        this.instrument = instrument;
        this.kernel = LifeKernel.of(List.of(away.followed()));
        this.kinds = kinds;
        this.most = Math.min(MOST, MOST_PLACES / Math.max(1, instrument.contracting().size()));
        this.keys = new SituationKey(instrument, kinds, away);
        this.moves = new LifeMoves(instrument, kinds, party, alone, away);
        this.party = party;
        this.alone = alone;
    }

    /**
     * All situations.
     *
     * @param instrument the agreement, in nominal hours
     * @param kinds who can change places
     * @param party who keeps to the agreement
     * @throws TooLarge if there are too many
     */
    public static LifeGraph of(Instrument instrument, List<List<String>> kinds, String party) {
        LifeGraph graph = new LifeGraph(instrument, kinds, party, false);
        LocalDate day = graph.keys.times().firstDate().map(it -> it.minusDays(1)).orElse(SOME_DAY);
        graph.explore(graph.kernel.start(day));
        return graph;
    }

    /**
     * The situations to which one party alone can come from one, with its moves of exit, while the others are silent.
     */
    public static LifeGraph alone(Instrument instrument, Situation from, String party) {
        LifeGraph graph = new LifeGraph(instrument,
                instrument.contracting().stream().map(List::of).toList(), party, true);
        graph.explore(from);
        return graph;
    }

    /** All situations that can come about, the first one first. */
    public List<Node> nodes() {
        return nodes;
    }

    /** Whether nobody but perhaps {@code accused} has broken the agreement, as far as it appears. */
    private boolean isClean(Situation at, boolean ofParty) {
        AgreementState state = at.of(instrument.id());
        return state.breaches().stream().filter(BreachRecord::isOpen)
                .noneMatch(it -> it.appears() && it.accused().equals(party) == ofParty)
                && state.positions().entrySet().stream()
                        .noneMatch(it -> it.getValue().state() == Position.State.OVERDUE
                                && it.getKey().bearer().equals(party) == ofParty);
    }

    private void explore(Situation start) {
        add(start, keys.own(start), Optional.empty());
        while (!open.isEmpty()) {
            Work.check();
            expand(open.poll());
        }
    }

    private Node add(Situation at, PartyNumbers.Own own, Optional<Way> via) {
        KeyNumbers key = keys.of(at, own);
        Node found = known.get(key);
        if (found == null) {
            if (nodes.size() >= most) {
                throw new TooLarge(SITUATIONS, BigInteger.valueOf(most + 1L + open.size()), most);
            }
            found = new Node(at, own, via, kernel.nextDue(at).isEmpty());
            between |= keys.isBetween(at.of(instrument.id()));
            known.put(key, found);
            nodes.add(found);
            open.add(found);
        }
        return found;
    }

    /** Adds what follows; nothing where the party would break the agreement by it. */
    private void follow(Node from, Exposure.Move move, Situation to, long hours, boolean lawful) {
        if (!isClean(to, true)) {
            return;
        }
        boolean keeps = lawful && isClean(to, false);
        PartyNumbers.Own own = keys.own(to);
        Node target = add(to, own, Optional.of(new Way(from, move)));
        if (target != from || hours > 0) {
            from.edges().add(new Edge(from, target, own, move, hours, keeps));
        }
    }

    private void expand(Node node) {
        Situation at = node.at();
        AgreementState state = at.of(instrument.id());
        Optional<LocalDateTime> due = kernel.nextDue(at);
        boolean over = state.voided().isPresent() || state.ended().isPresent();
        boolean lastMoment = due.filter(it -> !at.now().isBefore(before(it))).isPresent();
        if (!over) {
            for (LifeMoves.Deed deed : moves.of(at, node.own(), due.isEmpty())) {
                if (!lastMoment || deed.isPerformance()) {
                    deed(node, deed, due);
                }
            }
        }
        Optional<LocalDateTime> next = due;
        Optional<LocalDateTime> unlocked = keys.times().unlocked(at);
        if (unlocked.isPresent() && next.filter(it -> !it.isAfter(unlocked.get())).isEmpty()) {
            next = unlocked;
        }
        if (next.isPresent()) {
            if (!over && !lastMoment && performanceDue(state, next.get())) {
                pass(node, before(next.get()));
            }
            pass(node, next.get());
        }
    }

    private static LocalDateTime before(LocalDateTime moment) {
        return moment.minusNanos(1);
    }

    private static boolean performanceDue(AgreementState state, LocalDateTime at) {
        return state.positions().values().stream()
                .anyMatch(it -> it.state() == Position.State.DUE && it.due().filter(at::equals).isPresent());
    }

    private void pass(Node node, LocalDateTime to) {
        Followed.Happened happened = kernel.advance(node.at(), to);
        Exposure.Move move = new Exposure.Move(List.of(), "time passes", Hours.of(hours(node.at().now(), to)),
                clause(happened.changes(), "life"));
        follow(node, move, happened.situation(), hours(node.at().now(), to), true);
    }

    private void deed(Node node, LifeMoves.Deed deed, Optional<LocalDateTime> due) {
        Situation at = node.at();
        List<Change> changes = new ArrayList<>();
        for (var entry : deed.entries(at.now())) {
            Followed followed = kernel.step(at, entry);
            if (!(followed instanceof Followed.Happened happened)) {
                return;
            }
            changes.addAll(happened.changes());
            at = happened.situation();
        }
        long hours = 0;
        Optional<LocalDateTime> effective = alone || !deed.isNotice() ? Optional.empty() : effective(at, deed);
        if (effective.isPresent() && due.filter(it -> it.isBefore(effective.get())).isEmpty()) {
            Followed.Happened later = kernel.advance(at, effective.get());
            changes.addAll(later.changes());
            hours = hours(at.now(), effective.get());
            at = later.situation();
        }
        follow(node, new Exposure.Move(deed.by(), deed.what(), Hours.ZERO, clause(changes, deed.clause())), at, hours,
                deed.lawful());
    }

    private Optional<LocalDateTime> effective(Situation at, LifeMoves.Deed deed) {
        return at.of(instrument.id()).notices().stream().filter(it -> deed.by().contains(it.by()))
                .map(PendingNotice::effective).max(LocalDateTime::compareTo);
    }

    /** The clause of what changed most. */
    private static String clause(List<Change> changes, String otherwise) {
        return changes.stream().filter(it -> it instanceof Change.PhaseChanged || it instanceof Change.BoundChanged)
                .findFirst().or(() -> changes.stream().filter(it -> !(it instanceof Change.NoticeGiven)).findFirst())
                .map(Change::clause).orElse(otherwise);
    }

    /** The hours between two moments. */
    public static long hours(LocalDateTime from, LocalDateTime to) {
        return Math.round(Duration.between(from, to).toSeconds() / 3600.0);
    }

    List<List<String>> kinds() {
        return kinds;
    }

    /** Whether something stands between parties in some situation, so that those in the same may differ. */
    public boolean isBetween() {
        return between;
    }

    /** The situations that can be reached while all keep to the agreement. */
    public static Set<Node> lawful(List<Node> nodes) {
        Set<Node> found = new LinkedHashSet<>(List.of(nodes.getFirst()));
        Deque<Node> rest = new ArrayDeque<>(found);
        while (!rest.isEmpty()) {
            for (Edge edge : rest.poll().edges()) {
                if (edge.lawful() && found.add(edge.to())) {
                    rest.add(edge.to());
                }
            }
        }
        return found;
    }

    /** The moves of a shortest way to a situation; time that passes counts into the next. */
    public static List<Exposure.Move> story(Node node) {
        List<Exposure.Move> story = new ArrayList<>();
        Optional<Way> via = node.via();
        while (via.isPresent()) {
            story.addFirst(via.get().move());
            via = via.get().from().via();
        }
        return story;
    }
}
