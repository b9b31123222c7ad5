package io.watchfloor.cli.base;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/**
 * How the log looks. What runs for months logs as text on a terminal and as JSON lines otherwise; a command that a person
 * waits for says what it has to say itself, so that its log holds warnings only, as text. {@code WATCHFLOOR_LOG=text|json} and
 * {@code WATCHFLOOR_LOG_LEVEL} decide by hand.
 */
public final class Logging {
    private static final String TERMINAL = "watchfloor.terminal";
    private static final String FILE = "logback.configurationFile";
    private static final String FORM = "WATCHFLOOR_LOG";
    private static final String LEVEL = "WATCHFLOOR_LOG_LEVEL";
    private static final Set<String> SERVICES = Set.of("ingest", "streams", "alerts", "console", "up", "broker");

    private Logging() {}

    /**
     * Must run before the first logger is made.
     *
     * @param arguments of the command line; the first names the command
     */
    public static void configure(String... arguments) {
        if (System.getProperty(FILE) != null) {
            return;
        }
        String command = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .findFirst()
                .orElse("");
        System.setProperty(LogLines.SERVICE, command);
        System.setProperty(FILE, file(command, System.getenv(), onTerminal()));
        System.setProperty(LEVEL, level(command, System.getenv()));
    }

    static String file(String command, Map<String, String> environment, boolean terminal) {
        boolean text = terminal || !SERVICES.contains(command);
        String form = environment.getOrDefault(FORM, text ? "text" : "json");
        return form.equals("text") ? "logback-text.xml" : "logback-json.xml";
    }

    static String level(String command, Map<String, String> environment) {
        return environment.getOrDefault(LEVEL, SERVICES.contains(command) ? "info" : "warn");
    }

    /** True when a person watches stderr; the script knows, Java 17 and 22 disagree about how to ask. */
    public static boolean onTerminal() {
        return Boolean.getBoolean(TERMINAL);
    }
}
