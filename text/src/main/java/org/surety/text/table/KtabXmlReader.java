package org.surety.text.table;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.surety.model.position.PositionSet;
import org.surety.model.quantity.Ratio;
import org.surety.text.Characters;
import org.surety.text.FormRules;
import org.surety.text.Problems;
import org.surety.text.Read;
import org.surety.text.SourceFile;
import org.surety.text.tree.Nearest;
import org.surety.text.tree.Quote;

/**
 * Reads KTAB's XML: {@code Scenario} with {@code name}, {@code desc}, {@code ModelParameters}, {@code Dimensions},
 * {@code Actors} and {@code IdealAdjustment}. Document types and outside entities are refused, so a file can neither
 * grow without bound nor look elsewhere.
 */
public final class KtabXmlReader {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 10_000;
    private static final long MOST_CAPABILITY = 100_000_000;
    private static final List<String> OPTIONS = List.of("VictoryProbModel", "PCEModel", "StateTransitions",
            "VotingRule", "BigRAdjust", "BigRRange", "ThirdPartyCommit", "InterVecBrgn", "BargnModel");

    private final Problems problems;
    private final KtabDraft draft;
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> leaf = new HashMap<>();
    private final List<Ratio> positions = new ArrayList<>();
    private final List<Ratio> saliences = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private String id = "scenario";
    private int actors;

    private KtabXmlReader(Problems problems) {
        this.problems = problems;
        this.draft = new KtabDraft(problems);
    }

    /**
     * Reads a scenario.
     *
     * @return the positions, or everything that is wrong with the file; never throws
     */
    public static Read<PositionSet> read(SourceFile source) {
        Problems problems = new Problems(source.name());
        KtabXmlReader reader = new KtabXmlReader(problems);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            reader.read(factory.createXMLStreamReader(new StringReader(source.content())));
        } catch (XMLStreamException broken) {
            Location at = broken.getLocation();
            problems.add(FormRules.FORM_YAML, at == null ? 0 : at.getLineNumber(),
                    at == null ? 0 : Math.max(0, at.getColumnNumber()), "", "this is not well-formed XML: "
                            + String.valueOf(broken.getMessage()).replaceAll("(?s).*Message: ", ""),
                    Optional.empty());
            return Read.failed(problems);
        }
        return Read.of(reader.draft.finish(reader.id), problems);
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            int event = in.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(in.getLocalName());
                    text.setLength(0);
                    if (!begin(in.getLocation())) {
                        return;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text.append(in.getText());
                    if (text.length() > LONGEST_TEXT) {
                        report(FormRules.FORM_TOO_LARGE, in.getLocation(), "a text has more than " + LONGEST_TEXT
                                + " characters");
                        return;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    end(in.getLocation());
                    path.removeLast();
                    text.setLength(0);
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    report(FormRules.FORM_TAG, in.getLocation(), "document types and entities are not read");
                    return;
                }
                default -> {
                }
            }
        }
    }

    /** Whether to go on. */
    private boolean begin(Location at) {
        if (path.size() > DEEPEST) {
            report(FormRules.FORM_TOO_DEEP, at, "elements are nested more than " + DEEPEST + " levels deep");
            return false;
        }
        String where = String.join("/", path);
        if (path.size() == 1 && !where.equals("Scenario")) {
            report(FormRules.FORM_WRONG_KIND, at, "found an element " + Quote.of(where) + "; expected `Scenario`");
            return false;
        }
        if (where.equals("Scenario/Actors/Actor")) {
            leaf.clear();
            positions.clear();
            saliences.clear();
            if (++actors > KtabDraft.MOST_ACTORS || draft.dimensions() > KtabDraft.MOST_DIMENSIONS) {
                report(FormRules.FORM_TOO_LARGE, at, "more than " + KtabDraft.MOST_ACTORS + " actors or "
                        + KtabDraft.MOST_DIMENSIONS + " dimensions");
                return false;
            }
        }
        return true;
    }

    private void end(Location at) {
        Optional<Characters.Bad> bad = Characters.bad(text.toString());
        if (bad.isPresent()) {
            report(FormRules.FORM_ENCODING, at, bad.get().message());
            return;
        }
        String value = Characters.normal(text.toString().strip());
        switch (String.join("/", path)) {
            case "Scenario/name" -> id = value;
            case "Scenario/desc" -> draft.title(value);
            case "Scenario/Dimensions/dName" -> draft.dimension(value, at.getLineNumber(), at.getColumnNumber());
            case "Scenario/Actors/Actor/Position/dCoord" -> positions.add(number(value, 100, "a position", at));
            case "Scenario/Actors/Actor/Salience/dSal" -> saliences.add(number(value, 100, "a salience", at));
            case "Scenario/Actors/Actor" -> actor(at);
            case "Scenario/IdealAdjustment/iaPair" -> adjustment(at);
            case String other when other.startsWith("Scenario/ModelParameters/") -> option(path.getLast(), value, at);
            case String other -> leaf.put(path.getLast(), value);
        }
    }

    private Ratio number(String value, long most, String what, Location at) {
        if (value.isEmpty() && !what.equals("a capability")) {
            // KTAB reads an empty element as zero; one of its own examples has one.
            return Ratio.ZERO;
        }
        return Numbers.within(value, 0, most, what, at.getLineNumber(), at.getColumnNumber(), problems);
    }

    private void option(String name, String value, Location at) {
        if (!OPTIONS.contains(name)) {
            problems.add(FormRules.FORM_UNKNOWN_KEY, at.getLineNumber(), at.getColumnNumber(), "", Quote.of(name)
                    + " is no parameter of KTAB", Nearest.hint(name, OPTIONS));
        }
        draft.option(name, value);
    }

    private void actor(Location at) {
        String name = leaf.getOrDefault("name", "");
        if (positions.size() != draft.dimensions() || saliences.size() != draft.dimensions()) {
            report(FormRules.FORM_MISSING_KEY, at, Quote.of(name) + " has " + positions.size() + " positions and "
                    + saliences.size() + " saliences; expected " + draft.dimensions() + " of each");
            return;
        }
        draft.actor(name, leaf.getOrDefault("description", ""),
                number(leaf.getOrDefault("capability", ""), MOST_CAPABILITY, "a capability", at), positions, saliences,
                at.getLineNumber(), at.getColumnNumber());
    }

    private void adjustment(Location at) {
        String ideal = leaf.getOrDefault("adjustingIdeal", "");
        String reference = leaf.getOrDefault("referencePos", "");
        for (String party : List.of(ideal, reference)) {
            if (!draft.knows(party)) {
                report(FormRules.FORM_DANGLING_PARTY, at, "there is no actor called " + Quote.of(party));
            }
        }
        draft.adjustment(ideal, reference, number(leaf.getOrDefault("adjust", ""), 1, "a share", at));
    }

    private void report(FormRules rule, Location at, String message) {
        problems.add(rule, at.getLineNumber(), at.getColumnNumber(), "", message, Optional.empty());
    }
}
