package org.surety.analysis.check.rule;

import java.util.ArrayList;
import java.util.List;
import org.surety.model.scenario.Behaviour;
import org.surety.model.scenario.Scenario;

/**
 * A scenario, and what of it anything reads.
 *
 * @param scenario with everything that it takes over from the one it extends
 * @param own only what its file says
 * @param extending whether it extends another; one that does not may be there for others to extend
 * @param reads what is read, whatever the reading of the agreement
 */
public record ScenarioFacts(Scenario scenario, Scenario own, boolean extending, Reads reads) {

    /**
     * What nothing reads of one entry, at one step or in general.
     *
     * @param who for whom the entry is
     * @param step the step; empty if in general
     * @param keys the keys that nothing reads
     * @param isAll whether nothing else of the entry is read
     */
    public record Unread(String who, String step, List<String> keys, boolean isAll) {

        /** Copies the list. */
        public Unread {
            keys = List.copyOf(keys);
        }

        /** Where it stands. */
        public String path() {
            return "behaviour." + who + (step.isEmpty() ? "" : ".steps." + step);
        }
    }

    /** Of every own entry what nothing reads. */
    public List<Unread> unread() {
        List<Unread> found = new ArrayList<>();
        List<Behaviour> own = this.own.behaviours();
        for (int i = 0; i < own.size(); i++) {
            Behaviour entry = own.get(i);
            List<String> general = reads.unread(own, i, "");
            boolean all = general.size() == Spot.keys(entry.conduct()).size() + (entry.contributes().isEmpty() ? 0 : 1);
            boolean none = all;
            for (String step : entry.atSteps().keySet()) {
                none &= reads.unread(own, i, step).size() == Spot.keys(Spot.conduct(entry, step)).size();
            }
            if (!general.isEmpty() || none) {
                found.add(new Unread(entry.who(), "", general, none));
            }
            if (!none) {
                for (String step : entry.atSteps().keySet()) {
                    List<String> there = reads.unread(own, i, step);
                    if (!there.isEmpty()) {
                        found.add(new Unread(entry.who(), step, there, false));
                    }
                }
            }
        }
        return found;
    }
}
