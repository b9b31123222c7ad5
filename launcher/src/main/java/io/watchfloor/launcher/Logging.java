package io.watchfloor.launcher;

/** Logs as text on a terminal and as JSON lines otherwise; {@code WATCHFLOOR_LOG=text|json} decides by hand. */
final class Logging {
    private Logging() {}

    /** Must run before the first logger is made. */
    static void configure() {
        if (System.getProperty("logback.configurationFile") != null) {
            return;
        }
        String wanted = System.getenv("WATCHFLOOR_LOG");
        boolean text = wanted == null ? System.console() != null : wanted.equals("text");
        System.setProperty("logback.configurationFile", text ? "logback-text.xml" : "logback-json.xml");
    }
}
