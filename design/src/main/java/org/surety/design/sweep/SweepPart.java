package org.surety.design.sweep;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.surety.design.search.ParetoFront;
import org.surety.design.sensitivity.SobolSums;

/**
 * What came of slices of a sweep. Parts can be added in any order and grouped in any way: the frontier does not depend
 * on the order of what is offered to it, counts and sums are of whole numbers, and rows are sorted where they are told.
 * So its bytes are the same however a sweep was cut.
 */
public final class SweepPart {

    private final Shape shape;
    private long versions;
    private long allowed;
    private final ParetoFront frontier = new ParetoFront();
    private final SobolSums sums;
    private final List<SweepRow> rows = new ArrayList<>();

    /**
     * How long the lists of a part are.
     *
     * @param measures how many scores a row has
     * @param varying how many of them are looked at for what they depend on
     */
    record Shape(int blocks, int objectives, int measures, int varying, int factors) {}

    SweepPart(Shape shape) {
        this.shape = shape;
        this.sums = new SobolSums(shape.factors(), shape.varying());
    }

    /** A version was tried. */
    void tried(int[] version, double[] objectives, long signers, boolean isAllowed) {
        versions++;
        if (isAllowed) {
            allowed++;
            frontier.offer(objectives, version, signers);
        }
    }

    void row(SweepRow row) {
        rows.add(row);
    }

    SobolSums sums() {
        return sums;
    }

    ParetoFront frontier() {
        return frontier;
    }

    long versions() {
        return versions;
    }

    long allowed() {
        return allowed;
    }

    List<SweepRow> rows() {
        return rows.stream().sorted().toList();
    }

    /** Adds what came of other slices of the same sweep. */
    void add(SweepPart other) {
        versions += other.versions;
        allowed += other.allowed;
        frontier.offerAll(other.frontier);
        sums.add(other.sums);
        rows.addAll(other.rows);
    }

    /** The part as bytes, the same for the same slices. */
    public byte[] bytes() {
        List<ParetoFront.Entry> entries = frontier.sorted();
        int options = Integer.BYTES * shape.blocks();
        boolean sampled = sums.samples() > 0;
        int size = 2 * Long.BYTES + 3 * Integer.BYTES + (sampled ? sums.size() : 0)
                + entries.size() * (Double.BYTES * shape.objectives() + options + 2 * Long.BYTES)
                + rows.size() * (2 * Integer.BYTES + Long.BYTES + options + Double.BYTES * shape.measures());
        ByteBuffer out = ByteBuffer.allocate(size);
        out.putLong(versions).putLong(allowed).putInt(entries.size()).putInt(rows.size())
                .putInt(sampled ? 1 : 0);
        for (ParetoFront.Entry entry : entries) {
            put(out, entry.vector());
            put(out, entry.version());
            out.putLong(entry.signers()).putLong(entry.alike());
        }
        if (sampled) {
            sums.write(out);
        }
        rows().forEach(it -> it.write(out));
        return out.array();
    }

    /** The part that bytes stand for; empty if they are not all those of a part of this shape. */
    static Optional<SweepPart> of(Shape shape, byte[] bytes) {
        SweepPart part = new SweepPart(shape);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            part.versions = in.getLong();
            part.allowed = in.getLong();
            int entries = in.getInt();
            int rows = in.getInt();
            boolean sampled = in.getInt() == 1;
            for (int i = 0; i < entries; i++) {
                part.frontier.offer(new ParetoFront.Entry(doubles(in, shape.objectives()), ints(in, shape.blocks()),
                        in.getLong(), in.getLong()));
            }
            if (sampled) {
                part.sums.read(in);
            }
            for (int i = 0; i < rows; i++) {
                part.rows.add(SweepRow.read(in, shape.blocks(), shape.measures()));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
        return in.hasRemaining() ? Optional.empty() : Optional.of(part);
    }

    static void put(ByteBuffer out, int[] numbers) {
        for (int number : numbers) {
            out.putInt(number);
        }
    }

    static void put(ByteBuffer out, double[] numbers) {
        for (double number : numbers) {
            out.putDouble(number);
        }
    }

    static int[] ints(ByteBuffer in, int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.getInt();
        }
        return numbers;
    }

    static double[] doubles(ByteBuffer in, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.getDouble();
        }
        return numbers;
    }
}
