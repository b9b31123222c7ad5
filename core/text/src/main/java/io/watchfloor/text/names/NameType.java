package io.watchfloor.text.names;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a name names; {@code NATIONALITY} is a people or its adjective, as in "Chinese firm" and "three Kenyans". */
public enum NameType {
    PERSON,
    ORGANIZATION,
    LOCATION,
    NATIONALITY;

    /** The word for this type in models and label files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<NameType> ofLabel(String label) {
        return Stream.of(values()).filter(type -> type.label().equals(label)).findFirst();
    }
}
