package io.watchfloor.console.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.watchfloor.board.view.Line;
import io.watchfloor.board.view.Moment;
import java.util.Map;

/** Renders the templates, which are compiled with the code and escape whatever they are given. */
public final class Pages {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "io.watchfloor.console.templates");

    /** A whole page or a part of one. */
    public String render(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", parameters, out);
        return out.toString();
    }

    /** The line of one incident, as the board holds it and as the stream replaces it. */
    public String row(Line line) {
        return render("row", Map.of("row", line.row(), "line", line));
    }

    /** One of the recent events. */
    public String moment(Moment moment) {
        return render("moment", Map.of("moment", moment));
    }
}
