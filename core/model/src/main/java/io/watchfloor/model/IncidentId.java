package io.watchfloor.model;

/** The parts of an incident's id, such as {@code CHN-USA.airspace.7}. */
public record IncidentId(Pair pair, String subject, int number) {

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException saying how an id is written
     */
    public static IncidentId parse(String text) {
        int first = text.indexOf('.');
        int last = text.lastIndexOf('.');
        if (first <= 0 || last <= first + 1 || !text.substring(last + 1).matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(
                    "not an incident: " + text + " (write pair, subject and number, such as CHN-USA.airspace.7)");
        }
        return new IncidentId(
                Pair.parse(text.substring(0, first)),
                text.substring(first + 1, last),
                Integer.parseInt(text.substring(last + 1)));
    }

    /** Whether a text is written as an id is. */
    public static boolean isId(String text) {
        try {
            return !parse(text).subject().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return pair + "." + subject + "." + number;
    }
}
