package io.watchfloor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/metrics.md is the catalogue: the code has these metrics, dashboards and alerts use no others, alerts have runbooks. */
public class MetricsPageTest {
    private static final Path HOME = Path.of("..");
    private static final Pattern REGISTERED =
            Pattern.compile("(?:builder|[cC]ounter|gauge|timer)\\(\\s*\"(watchfloor\\.[a-z.]+)\"");
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:watchfloor|kafka_(?:stream|consumer|server|controller|log)|jvm|process)_[a-z0-9_]+\\b");
    private static final Pattern LISTED = Pattern.compile("`((?:watchfloor|kafka|jvm|process)_[a-z0-9_]+)`");
    /** What a unit and a counter add to the name in the code. */
    private static final String SUFFIX = "(_seconds)?(_total)?";
    /** What a histogram or summary adds to its name. */
    private static final String PARTS = "_(sum|count|max|bucket)$";

    @Test
    void listsEveryMetricOfTheCode() throws IOException {
        Set<String> listed = ours();
        assertThat(registered()).allSatisfy(name -> {
            String scraped = name.replace('.', '_');
            assertThat(listed)
                    .as(name)
                    .anyMatch(
                            entry -> name.endsWith(".") ? entry.startsWith(scraped) : entry.matches(scraped + SUFFIX));
        });
    }

    @Test
    void listsNothingThatTheCodeDoesNotHave() throws IOException {
        Set<String> registered = registered();
        assertThat(ours()).allSatisfy(entry -> assertThat(registered).as(entry).anyMatch(name -> {
            String scraped = name.replace('.', '_');
            return name.endsWith(".") ? entry.startsWith(scraped) : entry.matches(scraped + SUFFIX);
        }));
    }

    @Test
    void isAllThatDashboardsAndAlertsUse() throws IOException {
        Set<String> listed = listed();
        assertThat(queries()).isNotEmpty().allSatisfy(query -> assertThat(names(query))
                .as(query)
                .allSatisfy(name -> assertThat(listed).containsAnyOf(name, name.replaceFirst(PARTS, ""))));
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        String rules = rules();
        List<String> alerts = all(Pattern.compile("- alert: (\\w+)"), rules);
        String page = Files.readString(HOME.resolve("docs/runbooks.md"));
        assertThat(all(Pattern.compile("(?m)^## (\\w+)$"), page)).containsExactlyElementsOf(alerts);
        for (String entry : page.split("(?m)^## ", -1)) {
            if (alerts.stream().anyMatch(entry::startsWith)) {
                assertThat(entry).contains("**Look:**", "**Do:**").doesNotContain("**Do:** nothing");
            }
        }
        assertThat(all(Pattern.compile("runbook: docs/runbooks\\.md#(\\w+)"), rules))
                .isEqualTo(alerts.stream().map(String::toLowerCase).toList());
    }

    /** Names of docs/metrics.md, as scraped. */
    public static Set<String> listed() throws IOException {
        return new TreeSet<>(all(LISTED, Files.readString(HOME.resolve("docs/metrics.md"))));
    }

    /** Our names in what a service answers, without what a timer adds. */
    public static Set<String> ours(String scraped) {
        Set<String> found = new TreeSet<>();
        all(Pattern.compile("(?m)^(watchfloor_[a-z0-9_]+)"), scraped)
                .forEach(name -> found.add(name.replaceFirst(PARTS, "")));
        return found;
    }

    private static Set<String> ours() throws IOException {
        Set<String> ours = listed();
        ours.removeIf(name -> !name.startsWith("watchfloor_"));
        return ours;
    }

    private static Set<String> registered() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files =
                Files.find(HOME, 20, (path, attributes) -> path.toString().endsWith(".java"))) {
            for (Path file :
                    files.filter(path -> path.toString().contains("/src/main/")).toList()) {
                found.addAll(all(REGISTERED, Files.readString(file)));
            }
        }
        return found;
    }

    /** Of our services, then of what they rest on. */
    private static String rules() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (String file : List.of("alerts.yml", "brokers.yml", "watchdog.yml")) {
            rules.append(Files.readString(HOME.resolve("deploy/prometheus").resolve(file)));
        }
        return rules.toString();
    }

    private static List<String> queries() throws IOException {
        List<String> queries = all(Pattern.compile("(?s)expr: (.+?)\n\\s+for:"), rules());
        try (Stream<Path> files = Files.list(HOME.resolve("deploy/grafana/dashboards"))) {
            for (Path file : files.toList()) {
                JsonNode panels =
                        Json.mapper().readTree(Files.readAllBytes(file)).path("panels");
                panels.forEach(panel -> panel.path("targets")
                        .forEach(target -> queries.add(target.path("expr").asText())));
            }
        }
        return queries;
    }

    private static List<String> names(String query) {
        Matcher matcher = NAME.matcher(query);
        return matcher.results().map(result -> result.group()).toList();
    }

    private static List<String> all(Pattern pattern, String text) {
        return new java.util.ArrayList<>(
                pattern.matcher(text).results().map(result -> result.group(1)).toList());
    }
}
