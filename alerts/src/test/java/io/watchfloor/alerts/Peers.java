package io.watchfloor.alerts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that our tests are held against, when they are installed. */
public final class Peers {
    private Peers() {}

    /** The program from the PATH; without it the test says what to install and is skipped, but fails with
     * {@code -Dpeers.required=true}. */
    public static Path require(String program, String debianPackage) {
        Optional<Path> found = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        String absent = program + " is not installed: apt-get install " + debianPackage + " to run this test";
        if (found.isEmpty() && Boolean.getBoolean("peers.required")) {
            throw new AssertionError(absent);
        }
        Assumptions.assumeTrue(found.isPresent(), absent);
        return found.orElseThrow();
    }
}
