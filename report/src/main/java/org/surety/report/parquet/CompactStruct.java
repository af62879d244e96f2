package org.surety.report.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a struct in the compact protocol of Apache Thrift, in which a Parquet file describes itself: fields by the
 * difference of their numbers, whole numbers as varints, the smaller the shorter.
 */
final class CompactStruct {

    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    /** A longer list tells its size behind its kind. */
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;

    private void field(int number, int kind) {
        out.write(number - last << 4 | kind);
        last = number;
    }

    CompactStruct i32(int number, int value) {
        field(number, I32);
        varint(out, zigzag(value));
        return this;
    }

    CompactStruct i64(int number, long value) {
        field(number, I64);
        varint(out, zigzag(value));
        return this;
    }

    CompactStruct text(int number, String value) {
        field(number, BINARY);
        bytes(value);
        return this;
    }

    CompactStruct struct(int number, CompactStruct value) {
        field(number, STRUCT);
        out.writeBytes(value.bytes());
        return this;
    }

    CompactStruct structs(int number, List<CompactStruct> values) {
        list(number, STRUCT, values.size());
        values.forEach(it -> out.writeBytes(it.bytes()));
        return this;
    }

    CompactStruct numbers(int number, List<Integer> values) {
        list(number, I32, values.size());
        values.forEach(it -> varint(out, zigzag(it)));
        return this;
    }

    CompactStruct texts(int number, List<String> values) {
        list(number, BINARY, values.size());
        values.forEach(this::bytes);
        return this;
    }

    private void list(int number, int kind, int size) {
        field(number, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | kind);
        } else {
            out.write(SHORT_LIST << 4 | kind);
            varint(out, size);
        }
    }

    private void bytes(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(out, bytes.length);
        out.writeBytes(bytes);
    }

    /** The struct, with the mark of its end. */
    byte[] bytes() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(out.toByteArray());
        whole.write(0);
        return whole.toByteArray();
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    /** Seven bits a byte, the lowest first; a further one follows where the eighth is set. */
    static void varint(ByteArrayOutputStream to, long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            to.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        to.write((int) left);
    }
}
