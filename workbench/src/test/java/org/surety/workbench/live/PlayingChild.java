package org.surety.workbench.live;

import java.nio.file.Path;
import java.util.List;
import org.surety.live.Logged;

/** A process that plays, and says what was acknowledged, until it is killed. */
final class PlayingChild {

    private PlayingChild() {}

    public static void main(String[] arguments) {
        Table table = Table.again(Path.of(arguments[0]), arguments[1]);
        for (int i = Integer.parseInt(arguments[2]);; i++) {
            // A killed play stands still for some seconds; words can be said all the same, and time is asked to pass.
            PlayAnswer answer = table.table().note(Logged.CONTROL, List.of(), "word " + i + ".", table.key());
            table.second();
            System.out.println((answer instanceof PlayAnswer.Made ? "said " : "not said ") + i + " " + table.now());
        }
    }
}
