package org.surety.report.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.surety.analysis.who.Witness;
import org.surety.model.agreement.EventKind;
import org.surety.model.agreement.EventType;
import org.surety.model.agreement.Procedure;
import org.surety.semantics.Effect;
import org.surety.semantics.Event;
import org.surety.semantics.Run;

/**
 * Tells a run in short sentences with hours and clauses. What many parties do alike at one hour becomes one sentence.
 * Every state is told of by the same sentences.
 */
public final class StoryTeller {

    private final Names names;
    private final Optional<EventType> event;
    private final Set<String> singledOut;

    /**
     * With the names of the agreement under the story's reading.
     *
     * @param event the kind of event that was asked about; empty for the first that the procedure names
     */
    public StoryTeller(Names names, Optional<EventType> event) {
        this(names, event, Set.of());
    }

    /**
     * As {@link #StoryTeller(Names, Optional)}.
     *
     * @param singledOut of whom something is assumed that is not assumed of others like them, so that they stand for
     * nobody else
     */
    StoryTeller(Names names, Optional<EventType> event, Set<String> singledOut) {
        this.names = names;
        this.event = event;
        this.singledOut = singledOut;
    }

    /** The story as it is told. */
    public Tale tell(Witness story) {
        return new Tale(title(story), new Telling(story, Optional.empty()).lines());
    }

    /** The story under another title and with another ending, as where help came and was not enough. */
    public Tale tell(Witness story, String title, Tale.Line ending) {
        return new Tale(title, new Telling(story, Optional.of(ending)).lines());
    }

    /** What the story shows. */
    public String title(Witness story) {
        SetWords sets = new SetWords(names, story.situation());
        Brought brought = brought(story);
        return switch (story.shows()) {
            case HELP -> "How " + brought.noun() + " can come";
            case BLOCKED -> story.against().isEmpty()
                    ? "How nothing comes of it"
                    : "How " + coalition(sets, story, "can stop it");
            case ENOUGH -> story.against().isEmpty()
                    ? "How " + brought.noun() + " " + brought.comes() + " although the others stand aside"
                    : "How " + coalition(sets, story,
                            "can bring " + brought.noun() + " about although the others stand aside");
            case NOT_OWED -> "How " + brought.noun() + " can fail to come although nobody breaks the agreement";
            case LATEST -> "How " + brought.noun() + " can come as late as the text allows";
        };
    }

    /** The kind of coalition and, where parties with names stand for others, who they are here. */
    private static String coalition(SetWords sets, Witness story, String can) {
        return story.kind().filter(kind -> kind.sets().bitLength() > 1).map(kind -> {
            List<String> here = kind.parts().stream().filter(it -> !it.isAll())
                    .flatMap(it -> it.members().subList(0, it.count()).stream())
                    .filter(it -> sets.names().kind(it).isEmpty()).toList();
            return new CoalitionWords(sets).of(kind) + " " + can
                    + (here.isEmpty() ? "" : " (here " + sets.list(here) + ")");
        }).orElseGet(() -> sets.list(story.against()) + " " + can);
    }

    private Brought brought(Witness story) {
        return Brought.of(names.agreement(), story.situation());
    }

    /** The run being told. */
    private final class Telling {

        private final Witness story;
        private final Happenings happenings;
        private final Optional<Tale.Line> ending;
        private final List<Tale.Line> lines = new ArrayList<>();
        private long now;

        Telling(Witness story, Optional<Tale.Line> ending) {
            this.story = story;
            this.ending = ending;
            Set<String> known = new HashSet<>(singledOut);
            // The title has said for whom they stand.
            known.addAll(story.against());
            this.happenings = new Happenings(names, story.situation(), known);
        }

        List<Tale.Line> lines() {
            begin();
            List<Run.EventType> all = story.run().happenings();
            int next = 0;
            while (next < all.size()) {
                int last = next + 1;
                while (last < all.size() && alike(all.get(next), all.get(last))) {
                    last++;
                }
                tell(all.subList(next, last));
                next = last;
            }
            end();
            return lines;
        }

        private void begin() {
            EventType kind = event.orElseGet(() -> names.agreement().procedure(story.situation().procedure())
                    .map(Procedure::usualEvent).orElse(EventKind.ARMED_ATTACK));
            String attack = EventWords.happens(kind, AttackWords.of(names, story.situation()),
                    story.situation().place());
            say(attack + ".", List.of("procedures." + story.situation().procedure() + ".on"));
            tellEffects(story.run().begin());
        }

        /**
         * Time never joins other events; parties who do the same in the same step at the same hour are told of
         * together.
         */
        private boolean alike(Run.EventType one, Run.EventType other) {
            return one.event().getClass() == other.event().getClass() && one.clause().equals(other.clause())
                    && one.at().equals(other.at())
                    && !(one.event() instanceof Event.Voted) && !(one.event() instanceof Event.TimePassed);
        }

        private void tell(List<Run.EventType> alike) {
            Run.EventType first = alike.getFirst();
            if (first.event() instanceof Event.TimePassed passed) {
                long until = now + passed.time().count();
                String clause = happenings.pending();
                lines.add(new Tale.Line("Hour " + English.figures(now) + " to " + English.figures(until),
                        happenings.meanwhile(false), clause.isEmpty() ? List.of() : List.of(clause)));
                now = until;
                tellEffects(first.effects());
                return;
            }
            List<Event> events = alike.stream().map(Run.EventType::event).toList();
            List<Effect> effects = alike.stream().flatMap(it -> it.effects().stream()).toList();
            say(happenings.told(first.clause(), events, effects), List.of(first.clause()));
            tellEffects(effects);
        }

        private void tellEffects(List<Effect> effects) {
            Map<String, Set<String>> breakers = new LinkedHashMap<>();
            for (Effect effect : effects) {
                happenings.follow(effect);
                if (effect instanceof Effect.DutyBroken broken) {
                    breakers.computeIfAbsent(broken.clause(), it -> new HashSet<>()).add(broken.party());
                }
            }
            breakers.forEach((clause, parties) -> say(happenings.broken(parties), List.of(clause)));
            effects.forEach(effect -> happenings.consequence(effect)
                    .ifPresent(it -> say(it, List.of(effect.clause()))));
        }

        /** Sentences of one hour that rest on the same clause stand in one line. */
        private void say(String sentence, List<String> clauses) {
            String when = "Hour " + English.figures(now);
            boolean more = !lines.isEmpty() && lines.getLast().when().equals(when)
                    && (clauses.isEmpty() || lines.getLast().clauses().equals(clauses));
            if (more) {
                Tale.Line last = lines.removeLast();
                lines.add(new Tale.Line(when, last.text() + " " + sentence, last.clauses()));
            } else {
                lines.add(new Tale.Line(when, sentence, clauses));
            }
        }

        private void end() {
            if (ending.isPresent()) {
                lines.add(ending.get());
                return;
            }
            Brought brought = brought(story);
            String come = English.capital(brought.noun()) + " " + brought.has();
            String further = "The text provides for nothing further. ";
            switch (story.run().ending()) {
                case HELP -> say(come + " come.", List.of());
                case NOT_ENOUGH -> say(further + brought.hasNotCome(), List.of());
                case TOO_LATE -> say("It is too late now: " + brought.enough() + " " + brought.has() + " not come.",
                        List.of());
                case NOTHING_LEFT -> say(
                        further + (brought.isHelp() ? "No help has come." : come + " not come."), List.of());
                case STALLED -> lines.add(new Tale.Line("From hour " + English.figures(now) + " on",
                        happenings.meanwhile(true)
                                + " It can go on like this for ever, and nothing in the text ends it.",
                        happenings.pending().isEmpty() ? List.of() : List.of(happenings.pending())));
                case NOT_SET_OFF -> say("Nothing follows from it under this text.", List.of());
            }
        }
    }
}
