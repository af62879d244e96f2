package org.surety.workbench.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.surety.live.Logged;
import org.surety.store.value.SaveKey;

/** A process that plays, and says what was acknowledged, until it is killed. */
final class PlayingChild {

    private PlayingChild() {}

    public static void main(String[] arguments) {
        Table table = Table.again(Path.of(arguments[0]), arguments[1]);
        // A killed play stands still for some seconds once somebody has opened it.
        table.table();
        table.pass(Duration.ofSeconds(40));
        for (int i = Integer.parseInt(arguments[2]);; i++) {
            SaveKey word = table.key();
            told("said", word, table.table().note(Logged.CONTROL, List.of(), "word " + i + ".", word));
            table.second();
            // A ballot that waits sealed can be another as often as its party likes.
            SaveKey move = table.key();
            told("moved", move, table.runs.moveFor(table.run, "france",
                    table.move("france", i % 2 == 0 ? "Vote yes" : "Vote no"), move));
        }
    }

    private static void told(String what, SaveKey key, PlayAnswer answer) {
        System.out.println(answer instanceof PlayAnswer.Made
                ? what + " " + key.text()
                : "not " + what + ": " + answer);
    }
}
