package io.watchfloor.console.past;

import java.io.IOException;
import java.nio.file.Path;

/** The index of the past could not be read or written; says where, and what the system said. */
public final class PastException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PastException(String doing, Path folder, IOException cause) {
        super(doing + " " + folder + ": " + cause.getMessage(), cause);
    }
}
