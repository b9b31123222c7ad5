package io.watchfloor.proofs.sheet;

import io.watchfloor.model.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * What the judge gets: titles, incident by incident in the order of the draw, and columns to fill. Nothing of our output
 * stands in it but which titles lie together.
 */
public final class Sheet {
    /** The last four are the judge's. */
    static final List<String> COLUMNS = List.of(
            "incident", "title", "id", "published", "outlet", "headline", "reports", "pairs", "one", "subjects");

    private Sheet() {}

    /** The lines of the file. */
    public static List<String> of(List<DrawnIncident> drawn) {
        List<String> lines = new ArrayList<>();
        lines.add(Table.line(COLUMNS));
        for (int incident = 1; incident <= drawn.size(); incident++) {
            int title = 1;
            for (Report report : drawn.get(incident - 1).shown()) {
                lines.add(Table.line(List.of(
                        Integer.toString(incident),
                        Integer.toString(title++),
                        report.headline().id(),
                        report.headline().eventTime().toString(),
                        report.headline().outlet(),
                        DrawnIncident.text(report),
                        "",
                        "",
                        "",
                        "")));
            }
        }
        return lines;
    }
}
