package io.watchfloor.rules.scale;

/** Who of two parties acts on the other. */
public enum Acts {
    /** The one that stands first in the text. */
    FIRST,
    SECOND,
    TOGETHER
}
