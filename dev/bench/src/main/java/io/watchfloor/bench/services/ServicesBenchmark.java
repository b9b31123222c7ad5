package io.watchfloor.bench.services;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.Scratch;
import io.watchfloor.proofs.Footprint;
import io.watchfloor.proofs.stack.Residents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Memory of each service as a process of its own, idle and loaded, and of everything in one process. */
public final class ServicesBenchmark implements Benchmark {
    private static final int PER_SECOND = 50;

    @Override
    public String name() {
        return "services";
    }

    @Override
    public String what() {
        return "memory of broker and services, idle and loaded; start-up and memory of all of them in one process";
    }

    @Override
    public Report run(Scale scale) throws Exception {
        Path home = Home.find().root();
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Scratch scratch = Scratch.create("watchfloor-bench")) {
            for (Residents.Use use :
                    Residents.measure(home, scratch.folder(), scale.choose(2, 60), scale.choose(5, PER_SECOND))) {
                rows.add(List.of(use.member(), Long.toString(use.idleMib()), Long.toString(use.loadedMib())));
            }
        }
        if (scale == Scale.FULL) {
            try (Scratch scratch = Scratch.create("watchfloor-bench")) {
                Footprint demo = Footprint.measure(home, scratch.folder(), 0);
                notes.add(String.format(
                        Locale.ROOT,
                        "all in one process (the demo, to its end): ready %.1f s after the start of the JVM (limit 10), at most %d"
                                + " MiB resident (limit 700)",
                        demo.readySeconds(),
                        demo.residentMib()));
            }
        }
        return new Report(
                "Services",
                List.of("one JVM each with the heaps of docker-compose.yml; " + PER_SECOND
                        + " headlines a second for a minute, read from feeds over HTTP"),
                List.of("process", "idle, MiB resident", "loaded, MiB resident"),
                rows,
                notes);
    }
}
