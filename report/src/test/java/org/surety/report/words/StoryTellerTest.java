package org.surety.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.surety.analysis.who.Witness;
import org.surety.report.Sample;

/** Runs of the semantics as they are told, word for word. */
class StoryTellerTest {

    @Test
    void help() {
        assertThat(told(0)).isEqualTo(
                """
                        How help can come
                        Hour 0: Russia attacks Ukraine. [procedures.assistance.on]
                        Hour 0: The guarantors begin to consult, within 3 days. The five guarantors are ready to end \
                        the consultations, \
                        which are over. [procedures.assistance.steps.consult]
                        Hour 0: The four other guarantors vote yes; Russia votes no. The decision is taken. \
                        [procedures.assistance.steps.decision]
                        Hour 0: The four other guarantors may now fight beside the state attacked, deliver arms or \
                        close the sky over the \
                        state attacked, no time is set. One of the four other guarantors (here France) helps, as \
                        the text allows. Help has come. \
                        [procedures.assistance.steps.help]
                        """);
    }

    @Test
    void blockedByTalkingOn() {
        assertThat(told(1)).isEqualTo(
                """
                        How Russia and the United States can stop it
                        Hour 0: China attacks Ukraine. [procedures.assistance.on]
                        Hour 0: The guarantors begin to consult, without a limit of time. China and two of the \
                        four other guarantors (here France and the United Kingdom) are ready to \
                        end the consultations. [procedures.assistance.steps.consult]
                        From hour 0 on: Russia and the United States talk on. It can go on like this for ever, and \
                        nothing in the text ends \
                        it. [procedures.assistance.steps.consult]
                        """);
    }

    @Test
    void blockedByAVote() {
        assertThat(told(2)).isEqualTo(
                """
                        How Russia can stop it
                        Hour 0: The United States attacks Ukraine. [procedures.assistance.on]
                        Hour 0: The guarantors begin to consult, within 3 days. [procedures.assistance.steps.consult]
                        Hour 0 to 72: The five guarantors talk on. [procedures.assistance.steps.consult]
                        Hour 72: The time for the consultations is over (3 days). [procedures.assistance.steps.consult]
                        Hour 72: Russia votes no; the others vote yes. \
                        The decision is not \
                        taken. The text provides for nothing further. No help has come. \
                        [procedures.assistance.steps.decision]
                        """);
    }

    private static String told(int index) {
        Witness story = Sample.stories().get(index);
        Tale tale = new StoryTeller(Names.of(Sample.family().under(story.reading())), Optional.empty()).tell(story);
        StringBuilder out = new StringBuilder(tale.title()).append('\n');
        tale.lines().forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
