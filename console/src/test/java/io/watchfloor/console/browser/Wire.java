package io.watchfloor.console.browser;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What pages of a browser asked for, what their Content-Security-Policy kept back, and what the browser complained of. */
final class Wire {
    private static final String NOTE = "window.refused = []; addEventListener('securitypolicyviolation', event => "
            + "refused.push(event.effectiveDirective + ' ' + event.blockedURI), true)";
    private static final String ASKED = "return ['navigation', 'resource']"
            + ".flatMap(kind => performance.getEntriesByType(kind)).map(each => each.name)";

    private final Browser browser;

    /**
     * From here on each page that is opened notes what its policy refused, before it has a line of its own. What the page of a test before
     * asked of a desk that has closed since is not of this one.
     */
    Wire(Browser browser) {
        this.browser = browser;
        browser.open("about:blank");
        complaints();
        browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", NOTE));
    }

    /** Addresses that the page asked for, its own first. */
    List<String> asked() {
        return words(ASKED);
    }

    /** Directive and address of what the policy of the page kept back. */
    List<String> refused() {
        return words("return window.refused");
    }

    /** Warnings and errors of the browser's console since it was asked last; not that a page was answered with 400 or 404. */
    List<String> complaints() {
        return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("the server responded with a status of 40"))
                .toList();
    }

    private List<String> words(String script) {
        return ((List<?>) browser.run(script)).stream().map(String::valueOf).toList();
    }
}
