package org.surety.design;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(versions);
            out.writeLong(allowed);
            List<ParetoFront.Entry> entries = frontier.sorted();
            out.writeInt(entries.size());
            for (ParetoFront.Entry entry : entries) {
                for (double score : entry.vector()) {
                    out.writeDouble(score);
                }
                for (int option : entry.version()) {
                    out.writeInt(option);
                }
                out.writeLong(entry.signers());
                out.writeLong(entry.alike());
            }
            sums.write(out);
            out.writeInt(rows.size());
            for (SweepRow row : rows()) {
                row.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * The part that bytes stand for.
     *
     * @throws IOException if they are not those of a part of this shape
     */
    static SweepPart of(Shape shape, byte[] bytes) throws IOException {
        SweepPart part = new SweepPart(shape);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            part.versions = in.readLong();
            part.allowed = in.readLong();
            for (int left = in.readInt(); left > 0; left--) {
                double[] vector = doubles(in, shape.objectives());
                part.frontier.offer(new ParetoFront.Entry(vector, ints(in, shape.blocks()), in.readLong(),
                        in.readLong()));
            }
            part.sums.read(in);
            for (int left = in.readInt(); left > 0; left--) {
                part.rows.add(SweepRow.read(in, shape.blocks(), shape.measures()));
            }
            if (in.read() >= 0) {
                throw new IOException("more follows after the part");
            }
        }
        return part;
    }

    static int[] ints(DataInput in, int count) throws IOException {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readInt();
        }
        return numbers;
    }

    static double[] doubles(DataInput in, int count) throws IOException {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = in.readDouble();
        }
        return numbers;
    }
}
