package org.surety.intake;

/**
 * A place between two characters of a draft as it stands ({@link Passage#text}).
 *
 * @param place the passage, from 1
 * @param offset how many characters of its text stand before
 */
public record TextSpot(int place, int offset) implements Comparable<TextSpot> {

    @Override
    public int compareTo(TextSpot other) {
        return place != other.place ? Integer.compare(place, other.place) : Integer.compare(offset, other.offset);
    }
}
