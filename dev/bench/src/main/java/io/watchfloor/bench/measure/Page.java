package io.watchfloor.bench.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/performance.md: each report takes the place of the section with its title; what else stands there stays. */
public final class Page {
    private final Path file;

    public Page(Path file) {
        this.file = file;
    }

    /** Writes a report into the page, with a line about the machine below its title. */
    public void put(Report report, String machine) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : "# Performance\n";
        Files.writeString(file, with(page, report, machine), StandardCharsets.UTF_8);
    }

    /** The page with the report in it: in place of the section with that title, or else at the end. */
    static String with(String page, Report report, String machine) {
        String title = "## " + report.title() + "\n";
        String section = report.markdown().strip().replaceFirst("\n", "\n\n*" + machine + "*\n") + "\n";
        Matcher old = Pattern.compile(Pattern.quote(title) + ".*?(?=\n## |\\z)", Pattern.DOTALL)
                .matcher(page);
        return old.find()
                ? page.substring(0, old.start()) + section + page.substring(old.end())
                : page.strip() + "\n\n" + section;
    }

    /** Where figures come from: cores, memory, versions, and what else the machine did when they were begun. */
    public static String machine(double load) {
        Runtime runtime = Runtime.getRuntime();
        return String.format(
                Locale.ROOT,
                "%d cores (%s), heap of %d MiB, Java %s, Kafka %s, OpenNLP %s; load %.1f before it began",
                runtime.availableProcessors(),
                processor(),
                runtime.maxMemory() >> 20,
                Runtime.version(),
                org.apache.kafka.common.utils.AppInfoParser.getVersion(),
                opennlp.tools.util.Version.currentVersion(),
                load);
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
