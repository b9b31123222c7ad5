package io.watchfloor.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.model.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.regex.Pattern;

/** What programs may rely on: the description of the routes, and the schemas of what travels on the topics. */
public final class Contract implements RouteGroup {
    private static final List<String> MORE = List.of("openapi-rules.json", "openapi-past.json", "openapi-grants.json");
    private static final Pattern SCHEMA = Pattern.compile("[a-z-]+\\.schema\\.json");

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/openapi.json", Contract::openApi, Role.VIEWER);
        routes.get("/schemas/{name}", Contract::schema, Role.VIEWER);
    }

    /** One description from its files: the desk's, and those of the pages of rules and pairs, and of the past. */
    private static void openApi(Context context) throws IOException {
        ObjectNode whole = (ObjectNode) read("openapi.json");
        for (String name : MORE) {
            JsonNode more = read(name);
            ((ObjectNode) whole.get("paths")).setAll((ObjectNode) more.get("paths"));
            ((ObjectNode) whole.at("/components/schemas")).setAll((ObjectNode) more.at("/components/schemas"));
        }
        context.contentType("application/json").result(Json.write(whole));
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream("/io/watchfloor/console/" + name)) {
            return Json.mapper().readTree(in);
        }
    }

    private static void schema(Context context) throws IOException {
        String name = context.pathParam("name");
        if (!SCHEMA.matcher(name).matches()) {
            throw new NotFoundResponse("no such schema");
        }
        serve(context, "/io/watchfloor/model/schema/" + name);
    }

    private static void serve(Context context, String resource) throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new NotFoundResponse("no such schema");
            }
            context.contentType("application/json").result(in.readAllBytes());
        }
    }
}
