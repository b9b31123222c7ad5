package io.watchfloor.console.browser;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** What axe finds wrong with a page against WCAG 2.2 A and AA. */
final class Axe {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * What it finds, a line each. Our pages have no frames; so axe ends its run in the page, not in a window of its own, and
     * brings back what it found wrong alone.
     */
    @SuppressWarnings("deprecation")
    static List<String> barriers(WebDriver driver) {
        AxeRunOptions wrong = new AxeRunOptions();
        wrong.setResultTypes(List.of("violations"));
        Results results = new AxeBuilder()
                .withOptions(wrong)
                .withTags(WCAG)
                .setLegacyMode()
                .analyze(driver);
        return results.getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                        + rule.getNodes().stream()
                                .map(node -> node.getTarget() + " " + node.getHtml())
                                .toList())
                .toList();
    }
}
