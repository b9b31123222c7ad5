package io.watchfloor.bench;

import io.watchfloor.bench.measure.Benchmark;
import io.watchfloor.bench.measure.Page;
import io.watchfloor.bench.measure.Report;
import io.watchfloor.bench.measure.Scale;
import io.watchfloor.cli.base.Logging;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./watchfloor bench}: runs benchmarks and prints their tables as Markdown. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures what Watchfloor costs, beside its peers and limits; prints Markdown.")
public final class Main implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..*", description = "which ones (default: all)")
    private List<String> names = List.of();

    @Option(names = "--smoke", description = "seconds instead of minutes: shows that they run, the figures say nothing")
    private boolean smoke;

    @Option(names = "--list", description = "only names what there is to measure")
    private boolean list;

    @Option(names = "--page", paramLabel = "FILE", description = "also puts each section into this page")
    private @Nullable Path page;

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] arguments) {
        Logging.configure();
        CommandLine line = new CommandLine(new Main());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        CommandLine line = commandLine();
        PrintWriter out = line.getOut();
        if (list) {
            Benchmarks.ALL.forEach(benchmark -> out.println(benchmark.name() + "  " + benchmark.what()));
            return 0;
        }
        Scale scale = smoke ? Scale.SMOKE : Scale.FULL;
        for (Benchmark benchmark : chosen()) {
            line.getErr().println("bench: " + benchmark.name() + ": " + benchmark.what());
            String machine =
                    Page.machine(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            Report report = benchmark.run(scale);
            out.println(report.markdown());
            out.flush();
            if (page != null) {
                new Page(page).put(report, machine);
            }
        }
        return 0;
    }

    private List<Benchmark> chosen() {
        if (names.isEmpty()) {
            return Benchmarks.ALL;
        }
        List<Benchmark> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(Benchmarks.ALL.stream()
                    .filter(benchmark -> benchmark.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name)));
        }
        return chosen;
    }

    private ParameterException unknown(String name) {
        String known = Benchmarks.ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        return new ParameterException(commandLine(), "no benchmark '" + name + "'; there are: " + known);
    }

    private CommandLine commandLine() {
        if (spec == null) {
            throw new IllegalStateException("not run by a command line");
        }
        return spec.commandLine();
    }
}
