package org.surety.text.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small random changes to a file. */
final class Mutations {

    private static final String PIECES = ":-[]{},&*!|>'\"%@`# \t\nopen: unspecified end 0 9 / . .. ~ null true é";

    private Mutations() {}

    static byte[] change(byte[] good, Random random) {
        byte[] changed = good;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            changed = random.nextBoolean() ? lines(changed, random) : bytes(changed, random);
        }
        return changed;
    }

    private static byte[] bytes(byte[] good, Random random) {
        StringBuilder text = new StringBuilder(new String(good, StandardCharsets.ISO_8859_1));
        int at = random.nextInt(text.length() + 1);
        int length = Math.min(random.nextInt(6), text.length() - at);
        String piece = random.nextInt(5) == 0
                ? String.valueOf((char) random.nextInt(256))
                : PIECES.substring(random.nextInt(PIECES.length() - 3)).substring(0, 1 + random.nextInt(3));
        text.replace(at, at + length, piece);
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] lines(byte[] good, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(good, StandardCharsets.ISO_8859_1).split("\n", -1)));
        int at = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(other, lines.get(at));
            case 2 -> lines.set(at, lines.set(other, lines.get(at)));
            default -> lines.set(at, " ".repeat(random.nextInt(4)) + lines.get(at).strip());
        }
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
