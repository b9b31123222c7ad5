package io.watchfloor.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page below docs/topology that shows what the code of a service builds. */
public final class TopologyPage {
    private TopologyPage() {}

    /**
     * Fails when the page is not what the code builds, and leaves the page as it should be in {@code target}.
     *
     * @param described by the topology itself
     */
    public static void check(String service, Object described) throws IOException {
        String built = described.toString().strip() + "\n";
        Path page = Checkout.root().resolve("docs/topology").resolve(service + ".txt");
        if (!Files.exists(page) || !Files.readString(page).equals(built)) {
            Path there = Files.writeString(
                    Files.createDirectories(Path.of("target")).resolve(service + "-topology.txt"), built);
            throw new AssertionError(page + " does not show the topology; put " + there.toAbsolutePath()
                    + " there, and tell operators that the topology changed");
        }
    }
}
