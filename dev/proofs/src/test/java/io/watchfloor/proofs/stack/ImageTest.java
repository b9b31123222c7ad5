package io.watchfloor.proofs.stack;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is copied into the image: the product and its libraries, and nothing of the workshop. */
class ImageTest {
    private static final Pattern OURS = Pattern.compile("([a-z/*]+)/target/watchfloor-");

    @Test
    void holdsEveryModuleOfTheProductAndNoneOfTheWorkshop() throws IOException {
        String file = Files.readString(Checkout.root().resolve("deploy/Dockerfile"));
        List<String> copied = OURS.matcher(file)
                .results()
                .map((MatchResult one) -> one.group(1))
                .toList();
        assertThat(copied)
                .containsExactlyInAnyOrder(
                        "core/*", "kafka", "broker", "ingest", "streams", "alerts", "console", "cli");
        assertThat(file).doesNotContain("dev/");
    }

    @Test
    void theCommandLineBringsNoneOfTheWorkshop() {
        var commands = io.watchfloor.cli.Main.line().getSubcommands();
        assertThat(commands).containsKeys("up", "replay", "rules").doesNotContainKeys("prove", "eval", "bench");
        // Learning from a desk's verdicts is an operator's; training is not.
        assertThat(commands.get("model").getSubcommands().keySet()).containsOnly("learn");
    }

    @Test
    void aClassPathWithTheWorkshopIsFound() {
        assertThat(StackProof.workshop("/opt/watchfloor/app/watchfloor-cli-1.jar:/opt/watchfloor/lib/jte.jar"))
                .isEmpty();
        assertThat(StackProof.workshop("/opt/watchfloor/app/watchfloor-proofs-1.jar:/opt/watchfloor/lib/jte.jar"))
                .containsExactly("/opt/watchfloor/app/watchfloor-proofs-1.jar");
    }
}
