package io.watchfloor.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the checkout, from whatever folder below it a test runs in. */
public final class Checkout {
    private Checkout() {}

    public static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("docker-compose.yml"))) {
                return at;
            }
        }
        throw new IllegalStateException(start + " is not below a checkout");
    }

    public static Path config() {
        return root().resolve("config");
    }
}
