package org.surety.workbench.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surety.store.value.Id;
import org.surety.store.value.KeptRun;
import org.surety.store.value.Secret;
import org.surety.store.value.Sha;

/**
 * Four words that bring somebody back with another phone. They follow from what the phone keeps; only it shows them.
 */
public final class ReturnWords {

    /** Short, unlike each other, and of no side. */
    private static final List<String> WORDS = List.of(("acorn amber anchor apple apron arch "
            + "arrow ash atlas autumn badge bagel bamboo banjo barley basil "
            + "basket beach bean bell berry birch biscuit blanket bloom blue boat bonnet book boot bottle "
            + "branch bread breeze brick bridge broom brush bucket butter button cabin cactus camel candle "
            + "canoe canvas card carrot castle cedar cello chalk cheese cherry chess chestnut circle clay cliff "
            + "clock cloud clover coast cocoa coffee copper coral corn cotton cousin crane cream creek crown "
            + "cup curtain daisy dawn desk diary dolphin donkey door dove dragon drum duck dune eagle echo "
            + "elbow elm ember engine evening falcon feather fern fiddle field finch fir flag flute foam fog "
            + "forest fork fountain fox frost garden garlic gate ginger glacier glass globe glove goat gold "
            + "goose grain grape grass green grove guitar hammer harbour hare harp hat hazel hedge heron hill "
            + "honey horse hotel house ice ink iris island ivory ivy jacket jar jasmine jelly jewel juice "
            + "jungle kettle key kite kitten ladder lake lamp lantern lark lavender leaf lemon letter lily lime "
            + "linen lizard lotus lunch magnet mango maple marble market meadow melon mill mint mirror mitten "
            + "moon moss mountain museum mushroom napkin needle nest nickel night north nut oak oasis oat ocean "
            + "olive onion opal orange orchard otter owl oyster paddle palm panda paper parrot pasta pear "
            + "pebble pencil pepper piano pigeon pillow pine plum pocket pond poplar poppy potato pumpkin quilt "
            + "rabbit radish rain raven reed ribbon rice river robin rocket roof rope rose ruby saddle sail "
            + "salmon salt sand saucer scarf shell ship shoe silk").split(" "));
    private static final int COUNT = 256;

    private ReturnWords() {}

    /** The words of whoever has that secret in the browser. */
    public static String of(Secret session) {
        byte[] digest = Sha.of("return " + session.text()).bytes();
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            chosen.add(WORDS.get(Byte.toUnsignedInt(digest[i]) % COUNT));
        }
        return String.join(" ", chosen);
    }

    /** What is kept of them, in one run. */
    static Sha digest(Id<KeptRun> run, String words) {
        return Sha.of(run + " " + String.join(" ", words.toLowerCase(Locale.ROOT).strip().split("[^a-z]+")));
    }
}
