package io.watchfloor.proofs.stack;

import io.watchfloor.cli.base.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a member of a fleet runs.
 *
 * @param home has config/ in it
 * @param classPath of its JVM
 */
record Version(Path home, String classPath) {
    private static final String BUILT = "cli/target";

    /** Our own, with the configuration of a proof. */
    static Version ours(Path home) {
        return new Version(home, System.getProperty("java.class.path"));
    }

    /**
     * That of a checkout which was built by its own {@code ./watchfloor}.
     *
     * @param home of the configuration that its services read
     */
    static Version built(Path checkout, Path home) throws IOException {
        Path built = checkout.resolve(BUILT);
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new CommandFailed(checkout + " was not built: run './watchfloor --help' there first");
        }
        return new Version(home, built.resolve("classes") + ":" + built.resolve("lib/*"));
    }
}
