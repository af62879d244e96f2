package org.surety.report.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.surety.analysis.power.Index;
import org.surety.analysis.power.IndexValue;
import org.surety.analysis.power.PowerResult;
import org.surety.analysis.voting.MinimalSets;
import org.surety.report.BodyPower;
import org.surety.report.Stamp;

/** Power as JSON; see {@code docs/json/power.schema.json}. */
public final class PowerJson {

    private static final Map<Index, String> KEYS = keys();

    private PowerJson() {}

    private static Map<Index, String> keys() {
        Map<Index, String> keys = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            String[] words = index.name().toLowerCase(Locale.ROOT).split("_", -1);
            StringBuilder key = new StringBuilder(words[0]);
            for (int i = 1; i < words.length; i++) {
                key.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
            }
            keys.put(index, key.toString());
        }
        return keys;
    }

    private record Entry(BodyPower power, PowerResult.Game game) {}

    /** The document. */
    public static String of(Stamp stamp, String agreement, List<BodyPower> bodies) {
        return JsonPage.of(page -> fields(page.stamp(stamp), agreement, bodies));
    }

    /** The fields of the answer. */
    static JsonPage fields(JsonPage page, String agreement, List<BodyPower> bodies) {
        List<Entry> entries = new ArrayList<>();
        bodies.forEach(it -> it.result().games().forEach(game -> entries.add(new Entry(it, game))));
        return page.text("agreement", agreement).array("bodies", entries, PowerJson::body)
                .texts("refused", bodies.stream().flatMap(it -> it.refused().stream()).distinct().toList());
    }

    private static void body(JsonPage page, Entry entry) {
        PowerResult.Game game = entry.game();
        page.text("body", entry.power().body()).map("reading", entry.power().reading())
                .text("rule", entry.power().rule())
                .text("ballots", game.ballots().name().toLowerCase(Locale.ROOT))
                .texts("surelyAgainst", entry.power().result().surelyAgainst().stream().sorted().toList())
                .array("members", game.members(), PowerJson::member)
                .text("passing", game.passing().map(BigInteger::toString));
        value(page, KEYS.getOrDefault(Index.POWER_TO_ACT, ""), game.powerToAct());
        sets(page, "minimalWinning", game.minimalWinning());
        sets(page, "minimalBlocking", game.minimalBlocking());
        page.object("methods",
                methods -> game.method().forEach((index, method) -> methods.object(KEYS.getOrDefault(index, ""),
                        it -> it.text("name", method.name()).flag("exact", method.exact()).map("parameters",
                                method.parameters()))));
        page.object("notGiven",
                reasons -> game.notGiven().forEach((index, why) -> reasons.text(KEYS.getOrDefault(index, ""), why)));
    }

    private static void member(JsonPage page, PowerResult.Member member) {
        page.text("party", member.party());
        for (Index index : Index.values()) {
            if (index.isOfMembers()) {
                value(page, KEYS.getOrDefault(index, ""), Optional.ofNullable(member.values().get(index)));
            }
        }
        page.text("swings", member.swings().map(BigInteger::toString)).flag("blocks", member.blocks());
    }

    private static void value(JsonPage page, String key, Optional<IndexValue> value) {
        if (value.isEmpty()) {
            page.text(key, Optional.empty());
        } else if (value.get().exact().isPresent()) {
            page.ratio(key, value.get().exact().get());
        } else {
            page.object(key, it -> it.text("exact", Optional.empty()).decimal("value", value.get().value())
                    .decimal("errorBound", value.get().errorBound()));
        }
    }

    private static void sets(JsonPage page, String key, Optional<MinimalSets> sets) {
        if (sets.isEmpty()) {
            page.text(key, Optional.empty());
        } else {
            page.object(key,
                    it -> it.text("count", sets.get().count().toString()).lists("listed", sets.get().listed()));
        }
    }
}
