package io.watchfloor.cli.base;

/** Logs as text on a terminal and as JSON lines otherwise; {@code WATCHFLOOR_LOG=text|json} decides by hand. */
public final class Logging {
    private static final String TERMINAL = "watchfloor.terminal";

    private Logging() {}

    /** Must run before the first logger is made. */
    public static void configure() {
        if (System.getProperty("logback.configurationFile") != null) {
            return;
        }
        String wanted = System.getenv("WATCHFLOOR_LOG");
        boolean text = wanted == null ? onTerminal() : wanted.equals("text");
        System.setProperty("logback.configurationFile", text ? "logback-text.xml" : "logback-json.xml");
    }

    /** True when a person watches stderr; the script knows, Java 17 and 22 disagree about how to ask. */
    public static boolean onTerminal() {
        return Boolean.getBoolean(TERMINAL);
    }
}
