package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Arithmetic on counts that is exact: plain longs where every count fits into 62 bits, otherwise remainders by several
 * primes of 31 bits, put together by the Chinese remainder theorem (Garner's way). No count can overflow unnoticed: the
 * product of the primes exceeds the greatest possible count.
 */
record Residues(long prime) {

    private static final int PLAIN_BITS = 62;
    private static final int PRIME_BITS = 30;

    /** Enough of them for counts up to {@code most}. */
    static List<Residues> upTo(BigInteger most) {
        if (most.bitLength() <= PLAIN_BITS) {
            return List.of(new Residues(0));
        }
        List<Residues> found = new ArrayList<>();
        BigInteger candidate = BigInteger.ONE.shiftLeft(PRIME_BITS);
        for (int i = 0; i <= most.bitLength() / PRIME_BITS; i++) {
            candidate = candidate.nextProbablePrime();
            found.add(new Residues(candidate.longValueExact()));
        }
        return found;
    }

    long add(long a, long b) {
        long sum = a + b;
        return prime != 0 && sum >= prime ? sum - prime : sum;
    }

    /** {@code sum + a * b}. */
    long addProduct(long sum, long a, long b) {
        return prime == 0 ? sum + a * b : (sum + a * b) % prime;
    }

    long of(BigInteger value) {
        return prime == 0 ? value.longValueExact() : value.mod(BigInteger.valueOf(prime)).longValueExact();
    }

    /** The number below the product of the primes with these remainders. */
    static BigInteger joined(List<Residues> by, long[] remainders) {
        BigInteger value = BigInteger.valueOf(remainders[0]);
        BigInteger product = BigInteger.valueOf(by.getFirst().prime());
        for (int i = 1; i < remainders.length; i++) {
            BigInteger prime = BigInteger.valueOf(by.get(i).prime());
            BigInteger step =
                    BigInteger.valueOf(remainders[i]).subtract(value).multiply(product.modInverse(prime)).mod(prime);
            value = value.add(product.multiply(step));
            product = product.multiply(prime);
        }
        return value;
    }
}
