package io.watchfloor.proofs.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.testkit.Checkout;
import io.watchfloor.testkit.InProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveSheetTest {
    @Test
    void titlesDoNotGoIntoTheCheckout() throws Exception {
        Path inside = Checkout.root().resolve("docs/evaluation/june");
        InProcess run = InProcess.run(Main.line(), "prove", "sheet", "--month", "2023-06", "--out", inside.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("lies in the checkout");
        assertThat(inside).doesNotExist();
    }

    @Test
    void withoutAMonthOrAFilledSheetItSaysWhatToName(@TempDir Path folder) throws Exception {
        InProcess run = InProcess.run(Main.line(), "prove", "sheet", "--out", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("name a month with --month").contains("--judged");
    }
}
