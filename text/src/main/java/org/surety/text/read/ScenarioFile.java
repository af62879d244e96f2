package org.surety.text.read;

import java.util.List;
import java.util.Optional;
import org.surety.model.finding.Finding;
import org.surety.model.finding.SourceLocation;
import org.surety.model.scenario.Scenario;
import org.surety.text.tree.Mark;
import org.surety.text.tree.Node;

/** A scenario as its file has it, with positions. */
public final class ScenarioFile {

    private final String name;
    private final Node.Mapping tree;
    private final Scenario own;
    private final Scenario scenario;
    private final Optional<ScenarioFile> base;
    private final Optional<AgreementFile> agreement;
    private final List<Finding> notes;

    ScenarioFile(String name, Node.Mapping tree, Scenario own, Scenario scenario, Optional<ScenarioFile> base,
            Optional<AgreementFile> agreement, List<Finding> notes) {
        this.name = name;
        this.tree = tree;
        this.own = own;
        this.scenario = scenario;
        this.base = base;
        this.agreement = agreement;
        this.notes = List.copyOf(notes);
    }

    /** The scenario with everything that it takes over from the one it extends; it has no base any more. */
    public Scenario scenario() {
        return scenario;
    }

    /** Only what the file itself says. */
    public Scenario own() {
        return own;
    }

    /** The scenario it extends. */
    public Optional<ScenarioFile> base() {
        return base;
    }

    /** The agreement that it is for, where it names one that could be read. */
    public Optional<AgreementFile> agreement() {
        return agreement;
    }

    /** What is good to know about the file though it is no error. */
    public List<Finding> notes() {
        return notes;
    }

    /**
     * Where a clause such as {@code behaviour.RUS.ballot} stands, in this file or in the one it extends, or the nearest
     * around it.
     */
    public SourceLocation positionOf(String clause) {
        Optional<Mark> exact = AgreementText.markOf(tree, clause);
        if (exact.isPresent() || base.isEmpty()) {
            Mark mark = exact.orElse(new Mark(1, 1));
            return new SourceLocation(name, mark.line(), mark.column());
        }
        return base.get().positionOf(clause);
    }
}
