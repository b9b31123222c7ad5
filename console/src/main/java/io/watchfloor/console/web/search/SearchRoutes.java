package io.watchfloor.console.web.search;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.watchfloor.board.search.SearchStoppedException;
import io.watchfloor.board.search.SearchText;
import io.watchfloor.board.view.ClosedQuery;
import io.watchfloor.board.view.Links;
import io.watchfloor.board.view.PartyNames;
import io.watchfloor.board.view.Relation;
import io.watchfloor.board.view.Row;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.WebDesk;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.model.Headline;
import io.watchfloor.model.Incident;
import io.watchfloor.model.IncidentReport;
import io.watchfloor.model.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Searches over the past and the present, and the list of what can be gone to. */
public final class SearchRoutes implements RouteGroup {
    private static final int NOT_SEARCHED = 422;
    private static final int TOO_LONG = 503;

    private final WebDesk desk;
    private final Replies replies;

    public SearchRoutes(WebDesk desk, Replies replies) {
        this.desk = desk;
        this.replies = replies;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/search", this::search, Role.VIEWER);
        routes.get("/places", this::places, Role.VIEWER);
    }

    /** {@code ?q=balloon pair:CHN-USA&in=reports&after=...}; without a query the page says what can be asked. */
    private void search(Context context) {
        String text = Objects.requireNonNullElse(context.queryParam("q"), "");
        try {
            answer(context, text, text.isBlank() ? null : sheet(context, text));
        } catch (IllegalArgumentException e) {
            refuse(context, NOT_SEARCHED, text, String.valueOf(e.getMessage()));
        } catch (SearchStoppedException e) {
            refuse(context, TOO_LONG, text, String.valueOf(e.getMessage()));
        }
    }

    private SearchSheet sheet(Context context, String text) {
        String in = context.queryParam("in");
        String after = context.queryParam("after");
        return SearchSheet.of(
                SearchText.parse(text, replies.now()),
                in == null ? null : SearchSheet.Kind.of(in),
                after == null ? null : ClosedQuery.Place.parse(after),
                desk.view());
    }

    private void answer(Context context, String text, @Nullable SearchSheet sheet) {
        replies.answer(
                context,
                "search",
                parameters(text, sheet, ""),
                replies.position(),
                () -> sheet == null ? SearchJson.NOTHING : SearchJson.of(sheet));
    }

    private void refuse(Context context, int status, String text, String why) {
        if (Replies.wantsJson(context)) {
            throw new HttpResponseException(status, why);
        }
        context.status(status);
        replies.page(context, "search", parameters(text, null, why), replies.position());
    }

    private static Map<String, Object> parameters(String text, @Nullable SearchSheet sheet, String fault) {
        Map<String, Object> parameters = new HashMap<>(Map.of("text", text, "fault", fault));
        parameters.put("sheet", sheet);
        return parameters;
    }

    private void places(Context context) {
        List<Place> places = new ArrayList<>();
        TreeSet<String> parties = new TreeSet<>();
        for (Relation relation : desk.view().relations(replies.now())) {
            Pair pair = relation.pair();
            places.add(new Place("pair", "/pairs/" + pair, pair + " " + names(pair)));
            parties.addAll(List.of(pair.first(), pair.second()));
        }
        parties.forEach(
                party -> places.add(new Place("state", Links.state(party), party + " " + PartyNames.name(party))));
        Object subjects = desk.tuning().newest().words().getOrDefault("subjects", List.of());
        ((Collection<?>) subjects)
                .forEach(subject ->
                        places.add(new Place("subject", Links.search("subject:" + subject), subject.toString())));
        replies.json(context, new PlacesJson(places));
    }

    private static String names(Pair pair) {
        return PartyNames.name(pair.first()) + " and " + PartyNames.name(pair.second());
    }

    private record Place(String kind, String href, String words) {}

    private record PlacesJson(List<Place> places) {}

    private record SearchJson(
            List<Incident> incidents,
            @Nullable Long incidentsInAll,
            @Nullable String moreIncidents,
            List<IncidentReport> reports,
            @Nullable Long reportsInAll,
            @Nullable String moreReports,
            List<Headline> headlines,
            @Nullable String moreHeadlines) {
        private static final SearchJson NOTHING =
                new SearchJson(List.of(), null, null, List.of(), null, null, List.of(), null);

        private static SearchJson of(SearchSheet sheet) {
            return new SearchJson(
                    sheet.incidents().found().stream().map(Row::incident).toList(),
                    sheet.incidents().inAll(),
                    sheet.incidents().next(),
                    sheet.reports().found(),
                    sheet.reports().inAll(),
                    sheet.reports().next(),
                    sheet.untaken().found(),
                    sheet.untaken().next());
        }
    }
}
