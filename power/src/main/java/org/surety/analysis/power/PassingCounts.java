package org.surety.analysis.power;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * How many ways of voting pass, by how many of the members' choices are marked. With the yes marked these are the
 * winning coalitions by size; the ternary Shapley-Shubik index marks "not no" and "not yes".
 *
 * @param all by the number of marked choices
 * @param with by member, its choice and the number of marked choices <em>of the others</em>
 */
record PassingCounts(List<BigInteger> all, List<List<List<BigInteger>>> with) {

    BigInteger total() {
        return sum(all);
    }

    BigInteger total(int member, int choice) {
        return sum(with.get(member).get(choice));
    }

    BigInteger get(int member, int choice, int marked) {
        List<BigInteger> counts = with.get(member).get(choice);
        return marked < 0 || marked >= counts.size() ? BigInteger.ZERO : counts.get(marked);
    }

    static BigInteger sum(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    static BigInteger[] zeros(int length) {
        BigInteger[] zeros = new BigInteger[length];
        Arrays.fill(zeros, BigInteger.ZERO);
        return zeros;
    }
}
