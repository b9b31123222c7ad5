package io.watchfloor.files.labels;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One condition on one label, written {@code precedence=~"immediate|flash"}. Regular expressions match whole values.
 *
 * @param value as written, for showing
 * @param pattern that values are held against
 */
public record Matcher(String label, Operator operator, String value, Pattern pattern) {

    /** Whether it says that what rules in status test made may be told. */
    public boolean asksForOwners() {
        return Labels.OWNING.contains(label) && (operator == Operator.EQUAL || operator == Operator.LIKE);
    }

    /** How a label is compared. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LIKE("=~"),
        NOT_LIKE("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean isNegative() {
            return this == NOT_EQUAL || this == NOT_LIKE;
        }

        boolean isPattern() {
            return this == LIKE || this == NOT_LIKE;
        }
    }

    public boolean matches(Labels labels) {
        Set<String> values = labels.get(label);
        boolean any = values.stream().anyMatch(one -> pattern.matcher(one).matches());
        return operator.isNegative() != any;
    }

    @Override
    public String toString() {
        return label + operator.sign() + "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
