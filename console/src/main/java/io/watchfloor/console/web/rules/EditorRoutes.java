package io.watchfloor.console.web.rules;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.authoring.NewRule;
import io.watchfloor.authoring.Weighing;
import io.watchfloor.board.tuning.Draft;
import io.watchfloor.board.tuning.Tuning;
import io.watchfloor.console.web.Replies;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.access.Role;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Json;
import io.watchfloor.model.Pair;
import io.watchfloor.rules.packs.PackSchema;
import io.watchfloor.rules.packs.Packs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of the editor: for one rule, for a new one, or for a whole file; and the words that it completes. */
public final class EditorRoutes implements RouteGroup {
    private final Tuning tuning;
    private final Replies replies;
    private final Libraries libraries;

    public EditorRoutes(Tuning tuning, Replies replies, Libraries libraries) {
        this.tuning = tuning;
        this.replies = replies;
        this.libraries = libraries;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/rules/{pack}/{rule}/edit", this::edit, Role.ANALYST);
        routes.get("/new-rule", this::added, Role.ANALYST);
        routes.get("/files/<file>", this::whole, Role.ANALYST);
        routes.get("/vocabulary", this::vocabulary, Role.VIEWER);
    }

    private DecisionBook newest() {
        return tuning.shelf().newest().orElseThrow(() -> new NotFoundResponse("No decision book has been read yet."));
    }

    /** {@code ?headline=...&date=...} is what the author is here for: it is explained at once. */
    private void edit(Context context) {
        String name = context.pathParam("rule");
        String id = context.pathParam("pack") + "/" + name;
        String file = tuning.newest()
                .file(id)
                .orElseThrow(() -> new NotFoundResponse("The newest decision book has no rule " + id + "."));
        Draft draft = new Draft(newest().revision(), file, name, false, "");
        try {
            show(context, draft.with(tuning.workbench().begin(draft)), id);
        } catch (Draft.MisplacedException e) {
            Draft all = new Draft(newest().revision(), file, name, true, "");
            show(context, all.with(tuning.workbench().begin(all)), id);
        }
    }

    /**
     * {@code ?file=rules/us-china.yaml} names the pack; {@code ?title=...&date=...} is a headline that it is to take, and
     * {@code verbs=criticise} the list of its action.
     */
    private void added(Context context) {
        String file = context.queryParam("file");
        String pack = file == null
                ? newest().files().keySet().stream()
                        .filter(path -> path.startsWith("rules/") && !path.startsWith("rules/house-"))
                        .findFirst()
                        .orElse("")
                : file;
        show(context, new Draft(newest().revision(), pack, null, false, begun(context)), null);
    }

    private String begun(Context context) {
        Asked asked = Asked.of(context, replies.now());
        if (asked.title().isBlank()) {
            return NewRule.text();
        }
        String verbs = context.queryParam("verbs");
        Optional<Pair> pair = tuning.newest()
                .explain(asked.headline())
                .flatMap(found -> found.weighings().stream().map(Weighing::pair).findFirst());
        return NewRule.text(
                asked.title(), asked.date(), pair, verbs != null && Packs.HOUSE_VERBS.contains(verbs) ? verbs : null);
    }

    private void whole(Context context) {
        Draft draft = new Draft(newest().revision(), context.pathParam("file"), null, true, "");
        if (!newest().files().containsKey(draft.file())) {
            throw new NotFoundResponse("The newest decision book has no file " + draft.file());
        }
        show(context, draft.with(tuning.workbench().begin(draft)), null);
    }

    private void show(Context context, Draft draft, @Nullable String rule) {
        String position = replies.position();
        if (Replies.wantsJson(context)) {
            replies.json(context, draft);
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("draft", draft);
        parameters.put("asked", Asked.of(context, replies.now()));
        parameters.put("importMap", libraries.importMap());
        parameters.put(
                "packs",
                newest().files().keySet().stream()
                        .filter(path -> path.startsWith("rules/") && !path.startsWith("rules/house-"))
                        .toList());
        if (rule != null) {
            parameters.put("rule", rule);
        }
        libraries.allowImportMap(context);
        replies.page(context, "edit", parameters, position);
    }

    /** The schema of packs, and the words of the newest book that it knows nothing of. */
    private void vocabulary(Context context) {
        Map<String, Object> words = new HashMap<>(tuning.newest().words());
        words.put("schema", Json.read(PackSchema.text(), Object.class));
        replies.json(context, words);
    }
}
