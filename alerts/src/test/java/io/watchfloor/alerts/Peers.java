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

    /** The program from the PATH; without it the test is skipped and says what to install. */
    public static Path require(String program, String debianPackage) {
        Optional<Path> found = Stream.concat(
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)), Stream.of("/usr/bin"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                found.isPresent(),
                program + " is not installed: apt-get install " + debianPackage + " to run this test");
        return found.orElseThrow();
    }
}
